package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.api.testing.Product;
import fr.alin.testing.Database;
import org.junit.jupiter.api.Test;

/** What a visitor may read of the homes on offer. */
@Database
final class PublicOffersTest {

  @Test
  void a_visitor_reads_the_list_and_may_keep_it_for_half_a_minute() {
    var answer = Product.sandbox().get("/api/v1/public/offers?departmentCode=69&limit=2");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=30");
    assertThat(answer.header("Vary")).contains("Accept-Language");
    assertThat(answer.json().path("items").isArray()).isTrue();
  }

  @Test
  void a_place_that_is_no_code_and_a_cursor_of_another_list_are_refused() {
    assertThat(Product.sandbox().get("/api/v1/public/offers?communeCode=Lyon").status())
        .isEqualTo(400);
    assertThat(Product.sandbox().get("/api/v1/public/offers?cursor=eA").problem())
        .isEqualTo("cursor-invalid");
  }
}
