package fr.alin.adapters.tokens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals private keys for storage with AES-256-GCM, under a key derived from the secret of the
 * installation. The key id is bound in, so that sealed keys cannot be swapped.
 */
final class KeySeal {

  /** Characters; 32 of them hold 128 bits even when they are hexadecimal. */
  static final int SHORTEST_SECRET = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecretKey codes;
  private final RandomSecrets random;

  KeySeal(String secret, RandomSecrets random) {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "ALIN_KEY_SECRET is shorter than " + SHORTEST_SECRET + " characters");
    }
    this.random = random;
    this.key = derive(secret, "alin signing keys, 1", "AES");
    this.codes = derive(secret, "alin import codes, 1", "HmacSHA256");
  }

  private static SecretKey derive(String secret, String purpose, String algorithm) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret.getBytes(StandardCharsets.UTF_8))
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the platform lacks HKDF-SHA256", impossible);
    }
  }

  /** A keyed digest for short codes, which a plain hash would not hide; hexadecimal. */
  String digest(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(codes);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the platform lacks HmacSHA256", impossible);
    }
  }

  String seal(String keyId, byte[] plain) {
    var nonce = random.bytes(NONCE_BYTES);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, keyId, nonce).doFinal(plain);
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("cannot seal a signing key", failure);
    }
  }

  /** Throws when the text was sealed under another secret, for another key, or altered. */
  byte[] open(String keyId, String text) throws GeneralSecurityException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException malformed) {
      throw new GeneralSecurityException("sealed key is not Base64", malformed);
    }
    if (bytes.length <= NONCE_BYTES) {
      throw new GeneralSecurityException("sealed key is too short");
    }
    var nonce = java.util.Arrays.copyOf(bytes, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, keyId, nonce)
        .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, String keyId, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
