/** Tests of what pages and files are served with. */
@NullMarked
package fr.alin.api.web;

import org.jspecify.annotations.NullMarked;
