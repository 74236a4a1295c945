/** Accounts, sessions, the caller's profile. */
@NullMarked
package fr.alin.api.accounts;

import org.jspecify.annotations.NullMarked;
