package io.lapstrake.gitops;

/**
 * Who commits are by.
 *
 * @param name a person or a program
 * @param email an address, which need not exist
 */
record Author(String name, String email) {}
