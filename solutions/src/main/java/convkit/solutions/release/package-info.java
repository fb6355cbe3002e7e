/** What students get: a folder with the exercises, the course and all jars, and nothing of the solutions. */
package convkit.solutions.release;
