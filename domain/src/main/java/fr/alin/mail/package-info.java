/** Mails owed to people: what is said, to whom, in which language. */
@NullMarked
package fr.alin.mail;

import org.jspecify.annotations.NullMarked;
