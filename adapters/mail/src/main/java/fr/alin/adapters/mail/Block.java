package fr.alin.adapters.mail;

/** A part of a mail between two empty lines, before its parameters are filled in. */
sealed interface Block {

  /** Name of the parameter without which the block is left out; empty when it is always written. */
  String condition();

  /** Words. */
  record Paragraph(String condition, String text) implements Block {}

  /** A button: {@code parameter} holds the address. */
  record Button(String condition, String parameter, String label) implements Block {}

  /** A code to be copied. */
  record Code(String condition, String text) implements Block {}
}
