package fr.alin.guilty.adapters.mail;

import com.nimbusds.jose.JWSAlgorithm;

/** A mailer that signs. */
public final class Signer {
  JWSAlgorithm algorithm = JWSAlgorithm.ES256;
}
