/** What every answer has in common, and the pages of the single-page application. */
@NullMarked
package fr.alin.api.web;

import org.jspecify.annotations.NullMarked;
