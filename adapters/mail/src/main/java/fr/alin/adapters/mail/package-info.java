/** Mails by SMTP, their words, and the mailbox of the demonstration. */
@NullMarked
package fr.alin.adapters.mail;

import org.jspecify.annotations.NullMarked;
