package io.lapstrake.core.stack;

/** A guard that is not linked yet, and the scope in which it was said. */
record ScopedGuard(Guard guard, Scope scope) {}
