package convkit.solutions.augmentation.alternative;

import convkit.exercises.augmentation.Rotate90Exercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code rotate90} without repeating turns: each value of the picture is sent where it belongs. */
public class RotatesByFormula implements Rotate90Exercise {

    @Override
    public Tensor rotate(Tensor picture, int quarterTurns) {
        int turns = (quarterTurns % 4 + 4) % 4;
        int height = picture.dim(1);
        int width = picture.dim(2);
        Tensor turned = turns % 2 == 0
                ? Tensor.zeros(picture.dim(0), height, width)
                : Tensor.zeros(picture.dim(0), width, height);
        for (int i = 0; i < picture.size(); i++) {
            int w = i % width;
            int h = i / width % height;
            int c = i / width / height;
            float value = picture.data()[i];
            switch (turns) {
                case 0 -> turned.set(value, c, h, w);
                case 1 -> turned.set(value, c, width - 1 - w, h);
                case 2 -> turned.set(value, c, height - 1 - h, width - 1 - w);
                default -> turned.set(value, c, w, height - 1 - h);
            }
        }
        return turned;
    }
}
