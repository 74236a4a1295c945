package fr.alin.adapters.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.alin.account.AccessToken;
import fr.alin.account.AccessTokenReader;
import fr.alin.account.AccessTokens;
import fr.alin.account.Actor;
import fr.alin.account.RealTime;
import fr.alin.account.Role;
import fr.alin.account.SecretSource;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.LandlordId;
import fr.alin.shared.SessionId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Access tokens as JSON Web Tokens (RFC 9068), signed with ES256. The algorithm is pinned: a token
 * that names another, or none, is refused before any key is looked for (RFC 8725, 3.1). Reading may
 * ask the store for a key, hence belongs on a thread that may block.
 */
@Singleton
final class NimbusAccessTokens implements AccessTokens, AccessTokenReader {

  static final Duration VALIDITY = Duration.ofMinutes(10);
  static final String AUDIENCE = "alin-api";
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  /** Clocks of two nodes differ; by more than this, something is wrong. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  private static final int LONGEST_TOKEN = 8_192;

  private final SigningKeys keys;
  private final RealTime time;
  private final SecretSource secrets;
  private final String issuer;

  NimbusAccessTokens(
      SigningKeys keys,
      RealTime time,
      SecretSource secrets,
      @Value("${alin.public-url:`http://localhost:8080`}") String issuer) {
    this.keys = keys;
    this.time = time;
    this.secrets = secrets;
    this.issuer = issuer;
  }

  @Override
  public AccessToken issue(Actor actor, SessionId session, Instant now) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(actor.account().value().toString())
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(VALIDITY)))
            .jwtID(secrets.token().value())
            .claim("sid", session.value().toString())
            .claim("role", actor.role().name())
            .claim(
                "territories",
                actor.territories().stream().map(DepartmentCode::value).sorted().toList());
    if (actor.landlord() instanceof Known<LandlordId>(var landlord)) {
      claims.claim("landlord", landlord.value().toString());
    }
    return new AccessToken(sign(keys.signer(), claims.build()), VALIDITY);
  }

  private static String sign(ECKey key, JWTClaimsSet claims) {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException("cannot sign an access token", failure);
    }
  }

  @Override
  public Fact<Actor> read(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return refused();
    }
    try {
      var parsed = SignedJWT.parse(token);
      // A store that fails is our trouble and surfaces; only what the token says is judged here.
      return isOurs(parsed) && isLive(parsed.getJWTClaimsSet())
          ? actor(parsed.getJWTClaimsSet())
          : refused();
    } catch (ParseException | JOSEException malformed) {
      return refused();
    }
  }

  private boolean isOurs(SignedJWT token) throws JOSEException {
    var header = token.getHeader();
    return JWSAlgorithm.ES256.equals(header.getAlgorithm())
        && TYPE.equals(header.getType())
        && header.getKeyID() != null
        && keys.byId(header.getKeyID()) instanceof Known<ECKey>(var key)
        && token.verify(new ECDSAVerifier(key.toPublicJWK()));
  }

  private boolean isLive(JWTClaimsSet claims) {
    var now = time.now();
    var from = claims.getNotBeforeTime();
    var until = claims.getExpirationTime();
    return issuer.equals(claims.getIssuer())
        && List.of(AUDIENCE).equals(claims.getAudience())
        && from != null
        && !now.isBefore(from.toInstant().minus(CLOCK_SKEW))
        && until != null
        && now.isBefore(until.toInstant());
  }

  /** Signed by us, hence well-formed unless an older version of the product wrote it otherwise. */
  private static Fact<Actor> actor(JWTClaimsSet claims) throws ParseException {
    var subject = claims.getSubject();
    var role = claims.getStringClaim("role");
    var territories = claims.getStringListClaim("territories");
    var landlord = claims.getStringClaim("landlord");
    if (subject == null || role == null || territories == null) {
      return refused();
    }
    return Fact.known(
        new Actor(
            new AccountId(UUID.fromString(subject)),
            Role.valueOf(role),
            territories.stream().map(DepartmentCode::new).collect(Collectors.toUnmodifiableSet()),
            landlord == null
                ? Fact.unknown("landlord")
                : Fact.known(new LandlordId(UUID.fromString(landlord)))));
  }

  private static Fact<Actor> refused() {
    return Fact.unknown("actor");
  }
}
