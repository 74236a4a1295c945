package fr.alin.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.EmailAddress;
import fr.alin.account.Password;
import fr.alin.account.PasswordRule;
import fr.alin.account.PasswordRule.Weakness;
import fr.alin.testing.Fast;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class CommonPasswordListTest {

  private final CommonPasswordList list = new CommonPasswordList();
  private final PasswordRule rule = new PasswordRule(list);

  @Test
  void the_list_is_whole() {
    assertThat(list.size()).isBetween(8_000, 11_000);
  }

  @Test
  void what_everybody_tries_first_is_refused() {
    for (var common :
        List.of(
            "Password1",
            "Passw0rd",
            "Azerty123",
            "AZERTYuiop1",
            "Motdepasse1",
            "Bonjour2026!",
            "Doudou123",
            "Marseille13",
            "Qwerty123",
            "Iloveyou1",
            "Trustno1",
            "Logement2026")) {
      assertThat(weaknesses(common)).as(common).contains(Weakness.COMMON);
    }
  }

  @Test
  void what_people_make_up_is_accepted() {
    for (var good :
        List.of(
            "Lavande-et-42-cigales", "Demo-2026-alin", "x7Kq-Trois-vents", "7Tilleuls+2Bancs")) {
      assertThat(weaknesses(good)).as(good).isEmpty();
    }
  }

  private List<Weakness> weaknesses(String password) {
    return rule.weaknesses(new Password(password), new EmailAddress("someone@mail.example"));
  }
}
