/**
 * What draws in the course: pictures of convolution arithmetic, forward and transposed, of connections, networks and
 * computational graphs, grids of filters and feature maps, segmented pictures and boxes over pictures, maps of embeddings, motif
 * logos, charts, tables, the page that {@link convkit.notebook.Explain} makes of a network at work, and the card that {@link
 * convkit.notebook.Check} shows for an exercise.
 *
 * <p>Read {@link convkit.notebook.Show} first: it puts a {@link convkit.notebook.Picture} under a notebook cell. A {@link
 * convkit.notebook.Drawing} is a still picture, painted on a {@link convkit.notebook.Canvas} that is either PNG or SVG; an
 * {@link convkit.notebook.Animation} is one in steps. {@link convkit.notebook.Style} holds every colour and font.
 */
package convkit.notebook;
