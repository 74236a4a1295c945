/** What an account was told, read and unread, and by which channels copies go out. */
@NullMarked
package fr.alin.inbox;

import org.jspecify.annotations.NullMarked;
