package fr.alin.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.alin.account.Actor;
import fr.alin.account.InMemorySigningKeyStore;
import fr.alin.account.Role;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.SessionId;
import fr.alin.testing.Fast;
import fr.alin.testing.FixedClock;
import fr.alin.testing.SequentialIds;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@Fast
class NimbusAccessTokensTest {

  private static final String ISSUER = "https://alin.example";
  private static final Actor ADVISER =
      new Actor(
          new AccountId(SequentialIds.nth(1)),
          Role.ADVISER,
          Set.of(new DepartmentCode("2A"), new DepartmentCode("69")),
          Fact.unknown("landlord"));
  private static final SessionId SESSION = new SessionId(SequentialIds.nth(2));

  private final FixedClock clock = FixedClock.at("2026-11-05T07:00:00Z");
  private final SigningKeys keys =
      new SigningKeys(
          new InMemorySigningKeyStore(),
          new KeySeal(SigningKeysTest.SECRET, new RandomSecrets()),
          clock);
  private final NimbusAccessTokens tokens = tokensOf(ISSUER);

  private NimbusAccessTokens tokensOf(String issuer) {
    return new NimbusAccessTokens(keys, clock, new RandomSecrets(), issuer);
  }

  @Test
  void a_token_tells_who_asks() {
    var agent =
        new Actor(
            new AccountId(SequentialIds.nth(3)),
            Role.LANDLORD_AGENT,
            Set.of(),
            Fact.known(new LandlordId(SequentialIds.nth(4))));

    assertThat(tokens.read(issue(ADVISER))).isEqualTo(Fact.known(ADVISER));
    assertThat(tokens.read(issue(agent))).isEqualTo(Fact.known(agent));
  }

  @Test
  void a_token_carries_session_and_its_own_id_and_no_personal_data() throws Exception {
    var claims = SignedJWT.parse(issue(ADVISER)).getJWTClaimsSet();

    assertThat(claims.getClaims())
        .containsOnlyKeys(
            "iss", "aud", "sub", "iat", "nbf", "exp", "jti", "sid", "role", "territories");
    assertThat(claims.getStringClaim("sid")).isEqualTo(SESSION.value().toString());
    assertThat(claims.getJWTID())
        .isNotEqualTo(SignedJWT.parse(issue(ADVISER)).getJWTClaimsSet().getJWTID());
  }

  @Test
  void a_token_lives_ten_minutes() {
    var token = issue(ADVISER);
    clock.advance(NimbusAccessTokens.VALIDITY.minusSeconds(1));
    assertThat(tokens.read(token).isKnown()).isTrue();

    clock.advance(Duration.ofSeconds(1));

    assertThat(tokens.read(token).isKnown()).isFalse();
  }

  @Test
  void a_token_of_the_future_is_refused_beyond_the_skew_of_clocks() {
    var soon = tokens.issue(ADVISER, SESSION, clock.now().plusSeconds(30)).value();
    var later = tokens.issue(ADVISER, SESSION, clock.now().plusSeconds(31)).value();

    assertThat(tokens.read(soon).isKnown()).isTrue();
    assertThat(tokens.read(later).isKnown()).isFalse();
  }

  @Test
  void a_token_of_the_former_key_serves_on_after_the_rotation() {
    issue(ADVISER);
    clock.advance(SigningKeys.SIGNS_FOR.plusSeconds(1));
    keys.rotateWhenDue();
    clock.advance(SigningKeys.PUBLISHED_BEFORE_USE.minusSeconds(1));
    var last = issue(ADVISER);
    clock.advance(Duration.ofSeconds(1));

    assertThat(keyId(issue(ADVISER))).isNotEqualTo(keyId(last));
    assertThat(tokens.read(last).isKnown()).isTrue();
  }

  @Test
  void a_token_for_another_address_of_the_platform_is_refused() {
    assertThat(
            tokens
                .read(
                    tokensOf("https://elsewhere.example")
                        .issue(ADVISER, SESSION, clock.now())
                        .value())
                .isKnown())
        .isFalse();
  }

  @Test
  void forged_tokens_are_refused() throws Exception {
    var genuine = issue(ADVISER);
    var claims = SignedJWT.parse(genuine).getJWTClaimsSet();
    var keyId = keyId(genuine);
    var stranger = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
    var otherKey =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(NimbusAccessTokens.TYPE)
                .keyID(keyId)
                .build(),
            claims);
    otherKey.sign(new ECDSASigner(stranger));
    var embeddedKey =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(NimbusAccessTokens.TYPE)
                .jwk(stranger.toPublicJWK())
                .build(),
            claims);
    embeddedKey.sign(new ECDSASigner(stranger));
    var publicKeyAsSecret =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(NimbusAccessTokens.TYPE)
                .keyID(keyId)
                .build(),
            claims);
    publicKeyAsSecret.sign(new MACSigner(keys.jwksJson()));
    var parts = genuine.split("\\.");

    for (var forged :
        List.of(
            otherKey.serialize(),
            embeddedKey.serialize(),
            publicKeyAsSecret.serialize(),
            new PlainJWT(claims).serialize(),
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + "A".repeat(86),
            parts[0] + "." + parts[1],
            "",
            "not a token",
            "x".repeat(100_000))) {
      assertThat(tokens.read(forged).isKnown()).as(forged).isFalse();
    }
  }

  @Test
  void a_well_signed_token_with_other_claims_is_refused() throws Exception {
    assertThat(tokens.read(signed(claims -> claims.audience("other"))).isKnown()).isFalse();
    assertThat(
            tokens.read(signed(claims -> claims.audience(List.of("alin-api", "other")))).isKnown())
        .isFalse();
    assertThat(tokens.read(signed(claims -> claims.expirationTime(null))).isKnown()).isFalse();
    assertThat(tokens.read(signed(claims -> claims.notBeforeTime(null))).isKnown()).isFalse();
    assertThat(tokens.read(signed(claims -> claims.claim("role", null))).isKnown()).isFalse();
    assertThat(tokens.read(signed(claims -> claims)).isKnown()).isTrue();
  }

  @Test
  void a_token_of_another_type_is_refused() throws Exception {
    var key = keys.signer();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build(),
            SignedJWT.parse(issue(ADVISER)).getJWTClaimsSet());
    token.sign(new ECDSASigner(key));

    assertThat(tokens.read(token.serialize()).isKnown()).isFalse();
  }

  private String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    var key = keys.signer();
    var claims =
        new JWTClaimsSet.Builder(SignedJWT.parse(issue(ADVISER)).getJWTClaimsSet())
            .issueTime(Date.from(clock.now()));
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(NimbusAccessTokens.TYPE)
                .keyID(key.getKeyID())
                .build(),
            change.apply(claims).build());
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private String issue(Actor actor) {
    return tokens.issue(actor, SESSION, clock.now()).value();
  }

  private static String keyId(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (java.text.ParseException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
