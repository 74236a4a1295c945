package fr.alin.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.testing.Fast;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
final class MapTilesTest {

  @Test
  void without_a_server_the_page_loads_images_from_nowhere_else() {
    var none = new MapTiles("", "");
    assertThat(none.sourceInPolicy()).isEmpty();
    assertThat(none.addressInPage()).isEmpty();
  }

  @Test
  void a_server_is_allowed_by_its_host_alone() {
    var tiles = new MapTiles("https://tiles.example:8443/{z}/{x}/{y}.png?a=1&b=2", "<IGN> & \"x\"");
    assertThat(tiles.sourceInPolicy()).isEqualTo(" https://tiles.example:8443");
    assertThat(tiles.addressInPage())
        .isEqualTo("https://tiles.example:8443/{z}/{x}/{y}.png?a=1&amp;b=2");
    assertThat(tiles.attributionInPage()).isEqualTo("&lt;IGN&gt; &amp; &quot;x&quot;");
  }

  @Test
  void what_would_open_the_policy_further_is_refused() {
    var wrong =
        List.of(
            "javascript:alert(1)", "https://a; script-src *", "//tiles", " ", "https://{s}.a/{z}");
    for (var address : wrong) {
      assertThatThrownBy(() -> new MapTiles(address, ""))
          .as(address)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
