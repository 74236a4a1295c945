package fr.alin.mail;

/** Port: absolute addresses of screens, for mails. */
public interface Links {
  String to(String path);
}
