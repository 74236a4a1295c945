@NullMarked
package fr.alin.api.applications;

import org.jspecify.annotations.NullMarked;
