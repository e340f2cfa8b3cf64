package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.ZONES;
import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.ConcurrencyPolicy;
import io.lapstrake.k8s.workload.CronJob;
import io.lapstrake.k8s.workload.Job;
import io.lapstrake.k8s.workload.PodFailure;
import io.lapstrake.k8s.workload.RestartPolicy;
import io.lapstrake.k8s.workload.Schedule;
import io.lapstrake.k8s.workload.StatefulSet;
import io.lapstrake.k8s.workload.Successes;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The words of what comes to an end; the expected files are written after Kubernetes' API. */
class JobGoldenTest {

  private static final Container APP = Container.of("app", image("app:1"));

  private static void assertShop(String file, Part... parts) {
    assertGolden(
        file, Stack.named("test").in("shop").with(parts).resolve(Environment.named("test")));
  }

  @Test
  void a_job_takes_over_the_pods_that_have_its_label() {
    assertShop(
        "job-selector.yaml", Job.named("old").selectedByName().withName("move").container(APP));
  }

  @Test
  void a_job_has_three_forms() {
    assertShop(
        "job.yaml",
        Job.named("migrate")
            .container(APP)
            .completions(2)
            .restart(RestartPolicy.ON_FAILURE)
            .backoffLimit(3)
            .activeDeadlineSeconds(600)
            .podDeadlineSeconds(300)
            .ttlSecondsAfterFinished(3600)
            .suspended(),
        Job.queue("workers", 5).container(APP).spreadOver(ZONES).managedBy("example.com/queue"),
        Job.indexed("index", 10)
            .parallelism(4)
            .container(APP)
            .backoffLimitPerIndex(2)
            .maxFailedIndexes(3)
            .when(PodFailure.exitCodes(42, 3).of("app").failsIndex())
            .when(PodFailure.disruption().isIgnored())
            .when(PodFailure.exitCodesOtherThan(1).failsJob())
            .when(PodFailure.condition("example.com/Odd").counts())
            .succeedsWith(Successes.of("0,2-4").atLeast(2))
            .succeedsWith(Successes.any(8))
            .replacingFailedPodsOnly());
  }

  @Test
  void a_cron_job_makes_a_job_at_each_time() {
    var database = StatefulSet.named("db").container(APP.port("pg", 5432));
    var report =
        CronJob.of(
                Job.named("report")
                    .label("team", "shop")
                    .annotation("note", "nightly")
                    .spreadOver(ZONES)
                    .container(APP.port("metrics", 9090)),
                Schedule.daily(3, 30))
            .timeZone(ZoneId.of("Europe/Berlin"))
            .concurrency(ConcurrencyPolicy.FORBID)
            .successfulJobsHistoryLimit(2)
            .failedJobsHistoryLimit(4)
            .startingDeadlineSeconds(120)
            .suspended()
            .withName(Literal.of("nightly-report"));
    assertShop(
        "cronjob.yaml",
        database,
        database.headlessService(),
        report,
        Traffic.allow(report, database.port("pg")),
        Traffic.allow(Peer.everyPod(), report.port("metrics")));
  }

  @Test
  void a_schedule_is_said_in_words() {
    assertShop(
        "schedules.yaml",
        Job.named("a").container(APP).at(Schedule.everyMinutes(15)),
        Job.named("b").container(APP).at(Schedule.hourly(5)),
        Job.named("c").container(APP).at(Schedule.weekly(DayOfWeek.SUNDAY, 6, 0)),
        Job.named("d").container(APP).at(Schedule.monthly(1, 0, 10)),
        Job.named("e").container(APP).at(Schedule.cron("15,45 8-18 * * mon-fri")),
        Job.named("f").container(APP).at(Schedule.cron(Literal.of("@daily"))));
  }

  @Test
  void what_is_no_schedule_is_refused() {
    assertThatThrownBy(() -> Schedule.everyMinutes(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No hour is divided into runs of 7 minutes: take a divisor of 60, or say the times with"
                + " cron(…)");
    assertThatThrownBy(() -> Schedule.daily(24, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a time: 24 is not from 0 to 23");
  }

  @Test
  void only_exit_codes_are_those_of_a_container() {
    assertThatThrownBy(() -> PodFailure.disruption().of("app"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Only exit codes are those of a container");
  }
}
