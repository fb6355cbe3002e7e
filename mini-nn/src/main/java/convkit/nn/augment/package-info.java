/**
 * More pictures than there are: random changes that leave the class as it is. Read {@link
 * convkit.nn.augment.Augmentation}, then {@link convkit.nn.augment.Geometric} (where things are), {@link
 * convkit.nn.augment.Photometric} (how bright and colourful they are) and {@link convkit.nn.augment.Filters}.
 *
 * <pre>{@code
 * Augmentation augmentation = Geometric.horizontalFlip().withProbability(0.5)
 *         .andThen(Geometric.translation(0.1))
 *         .andThen(Photometric.colorJitter(0.2, 0.2, 0.2));
 * trainer.fit(augmentation.over(train, 1), validation, epochs);
 * }</pre>
 */
package convkit.nn.augment;
