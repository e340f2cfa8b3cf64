package io.lapstrake.k8s.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.k8s.check.cluster.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An Ingress",
        "An IPAddressPool",
        "An HTTPRoute",
        "A HorizontalPodAutoscaler",
        "A Service",
        "A UDPRoute",
        "A BGPPeer"
      })
  void a_kind_has_the_article_that_it_is_read_with(String text) {
    assertThat(Article.capital(text.substring(text.indexOf(' ') + 1))).isEqualTo(text);
  }
}
