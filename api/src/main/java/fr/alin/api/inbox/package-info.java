/** What a person was told, and by which channels copies go out. */
@NullMarked
package fr.alin.api.inbox;

import org.jspecify.annotations.NullMarked;
