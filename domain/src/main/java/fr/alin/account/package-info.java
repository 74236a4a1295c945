/** Accounts, passwords, sessions, and the actor who asks. */
@NullMarked
package fr.alin.account;

import org.jspecify.annotations.NullMarked;
