package convkit.nn.io;

import java.util.regex.Pattern;

/**
 * What torchvision calls the tensors of AlexNet, VGG, ResNet, GoogLeNet and DenseNet in its state dictionaries. Most names
 * are the same here; where a network is nested otherwise, the name tells it, so that one rule does for all models.
 */
public final class TorchNames {

    private static final Pattern RESIDUAL_BODY = Pattern.compile("\\.block(\\d+)\\.body\\.");
    private static final Pattern RESIDUAL_SHORTCUT = Pattern.compile("\\.block(\\d+)\\.shortcut\\.");
    private static final Pattern DENSE_LAYER = Pattern.compile("\\.(denselayer\\d+)\\.added\\.");
    private static final Pattern OLD_DENSE_LAYER = Pattern.compile("(\\.denselayer\\d+\\.(?:norm|conv))\\.([12])\\.");

    private TorchNames() {}

    /** Torchvision's name for one of ours: {@code layer1.block0.body.conv1.weight} is {@code layer1.0.conv1.weight}. */
    public static String of(String name) {
        String torch = RESIDUAL_BODY.matcher(name).replaceAll(".$1.");
        torch = RESIDUAL_SHORTCUT.matcher(torch).replaceAll(".$1.downsample.");
        return DENSE_LAYER.matcher(torch).replaceAll(".$1.");
    }

    /** Today's name for one in a file: DenseNet's published files still say {@code norm.1} for {@code norm1}. */
    static String today(String torch) {
        return OLD_DENSE_LAYER.matcher(torch).replaceAll("$1$2.");
    }

    /** Whether PyTorch stores a tensor of this name that has no part in the network's answer. */
    static boolean isBookkeeping(String torch) {
        return torch.endsWith(".num_batches_tracked");
    }
}
