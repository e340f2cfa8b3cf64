package io.lapstrake.core.rules.format;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Texts of other forms: addresses, images, paths, durations. For each there is an example. */
final class WordForms {

  private static final Set<String> SYSTEM_CLASSES =
      Set.of("system-cluster-critical", "system-node-critical");

  static final List<WordFormat> ALL =
      List.of(
          like("text", "LAP-0317", "Wrong type", "text", "is text", "", text -> true),
          like(
              "ip",
              "LAP-0309",
              "Not an IP address",
              "an IP address",
              "has four numbers from 0 to 255 without leading zeros, or the form of IPv6",
              "10.0.0.1",
              NetworkCheck::isIp),
          like(
              "ip-or-none",
              "LAP-0309",
              "Not an IP address",
              "an IP address",
              "has four numbers from 0 to 255 without leading zeros, or the form of IPv6; a headless Service"
                  + " has None",
              "None",
              text -> text.isEmpty() || text.equals("None") || NetworkCheck.isIp(text)),
          like(
              "cidr",
              "LAP-0310",
              "Not an address range",
              "an address range",
              "is an IP address, a slash and the number of leading bits that count",
              "10.0.0.0/8",
              NetworkCheck::isCidr),
          new WordFormat(
              "image",
              "LAP-0311",
              "Not an image",
              "an image",
              "is a repository in lower case, with a registry's host before it, and a tag or a digest after"
                  + " it, where they are needed",
              ImageCheck::isImage,
              text ->
                  ImageCheck.hasTwoTags(text)
                      ? "give its tag once: in the name or beside it, not both."
                      : "write it like \"registry.example.com/shop/api:v1.4.2\"."),
          like(
              "percent",
              "LAP-0319",
              "Not a percentage",
              "a percentage",
              "is a whole number and a percent sign",
              "25%",
              TextCheck::isPercent),
          like(
              "duration",
              "LAP-0320",
              "Not a duration",
              "a duration",
              "is one number with a unit or several: ns, us, ms, s, m or h",
              "1h30m",
              TextCheck::isDuration),
          like(
              "mount-path",
              "LAP-0321",
              "Not a path to mount at",
              "a path to mount at",
              "is not empty and has no colon",
              "/etc/api",
              text -> !text.isEmpty() && text.indexOf(':') < 0),
          like(
              "relative-path",
              "LAP-0322",
              "Not a relative path",
              "a relative path",
              "does not begin with a slash and has no \"..\" between slashes",
              "config/application.yaml",
              TextCheck::isRelativePath),
          like(
              "absolute-path",
              "LAP-0360",
              "Not an absolute path",
              "an absolute path",
              "begins with a slash",
              "/api",
              text -> text.startsWith("/")),
          like(
              "host-path",
              "LAP-0351",
              "Path that leads upwards",
              "a path on a node",
              "has no \"..\" between slashes",
              "/var/lib/api",
              text -> !text.isEmpty() && !("/" + text + "/").contains("/../")),
          like(
              "sysctl",
              "LAP-0361",
              "Not a sysctl",
              "the name of a sysctl",
              "has small letters, digits, - and _, with dots or slashes between its parts, up to 253",
              "net.core.somaxconn",
              TextCheck::isSysctl),
          like(
              "priority-class-name",
              "LAP-0362",
              "Name that Kubernetes keeps for itself",
              "the name of a PriorityClass",
              "does not begin with system-",
              "high",
              text -> !text.startsWith("system-") || SYSTEM_CLASSES.contains(text)),
          like(
              "hold-time",
              "LAP-0363",
              "Not a hold time",
              "a hold time",
              "is 0s, or a duration of three seconds or more",
              "90s",
              TextCheck::isHoldTime),
          like(
              "container-resource",
              "LAP-0352",
              "Not a resource of containers",
              "a resource of containers",
              "is cpu, memory, ephemeral-storage, hugepages- with a size, or a name with a DNS name and a slash"
                  + " before it",
              "nvidia.com/gpu",
              ResourceCheck::isOfContainers),
          like(
              "resource-field",
              "LAP-0353",
              "Not a field of a container's resources",
              "a field of a container's resources",
              "is limits or requests, a dot, and cpu, memory, ephemeral-storage or hugepages- with a size",
              "limits.memory",
              ResourceCheck::isField),
          like(
              "pod-field",
              "LAP-0354",
              "Not a field of a pod that a container can be told",
              "such a field",
              "is metadata.name, metadata.namespace, metadata.uid, a label or an annotation in brackets,"
                  + " spec.nodeName, spec.serviceAccountName, status.hostIP, status.hostIPs, status.podIP or"
                  + " status.podIPs",
              "metadata.labels['app']",
              PodFieldCheck::isForVariable),
          like(
              "pod-file-field",
              "LAP-0354",
              "Not a field of a pod that a container can be told",
              "such a field",
              "is metadata.name, metadata.namespace, metadata.uid, metadata.labels, metadata.annotations, or"
                  + " one of those two with a key in brackets",
              "metadata.labels",
              PodFieldCheck::isForFile),
          like(
              "time-zone",
              "LAP-0355",
              "Not a time zone",
              "a time zone",
              "is a name of the IANA time zone database",
              "Europe/Berlin",
              TextCheck::isTimeZone),
          like(
              "cron-job-name",
              "LAP-0356",
              "Too long for a CronJob",
              "a CronJob's name",
              "is a DNS subdomain of at most 52 characters, so that its Jobs can add to it",
              "nightly-report",
              text -> text.length() <= 52 && NameCheck.isDnsSubdomain(text)),
          like(
              "domain-path",
              "LAP-0357",
              "Not a name with a domain",
              "such a name",
              "is a DNS name, a slash and a path",
              "example.com/ingress-controller",
              TextCheck::isDomainPath),
          like(
              "header",
              "LAP-0358",
              "Not a header's name",
              "a header's name",
              "has letters, digits, hyphens and underscores",
              "X-Request-Id",
              text -> text.matches("[-A-Za-z0-9_]+")),
          like(
              "share",
              "LAP-0319",
              "Not a percentage",
              "a percentage",
              "is a whole number up to 100 and a percent sign",
              "25%",
              text -> text.matches("(100|[0-9]{1,2})%")),
          like(
              "host",
              "LAP-0323",
              "Not a host name",
              "a host name",
              "is a DNS name in lower case, not an IP address, and may begin with \"*.\"",
              "shop.example.com",
              text -> NameCheck.isHost(text) && !NetworkCheck.isIp(text)),
          like(
              "tls-host",
              "LAP-0323",
              "Not a host name",
              "a host name",
              "is a DNS name in lower case or an IPv4 address, and may begin with \"*.\"",
              "shop.example.com",
              NameCheck::isHost),
          like(
              "cron",
              "LAP-0324",
              "Not a schedule",
              "a schedule",
              "has five fields: minute, hour, day of month, month and day of week",
              "0 4 * * 1",
              CronCheck::isSchedule),
          like(
              "base64",
              "LAP-0325",
              "Not base64",
              "base64",
              "has letters, digits, \"+\" and \"/\" in groups of four, filled up with \"=\"",
              "aHVudGVyMg==",
              TextCheck::isBase64));

  private WordForms() {}

  private static WordFormat like(
      String word,
      String code,
      String summary,
      String noun,
      String accepted,
      String example,
      Predicate<String> valid) {
    String fix = "write it like " + Format.quoted(example) + ".";
    return new WordFormat(word, code, summary, noun, accepted, valid, text -> fix);
  }
}
