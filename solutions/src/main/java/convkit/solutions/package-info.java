/**
 * What instructors have and students do not. {@link convkit.solutions.Catalogue} lists it; each topic has a package. The
 * starters of the students are generated from the reference solutions: see {@link convkit.solutions.GeneratedFiles}.
 */
package convkit.solutions;
