"""Start weights of a few thousand random numbers, in the form of the published ones."""

from __future__ import annotations

import json
from pathlib import Path

from training.published import TOKENIZER

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>", "[UNK]", "<mask>"]
WORDS = """
    two three men women left stayed in the town harbour it rained . , ##s α 岡 ##野 я [unused0] [unused1]
""".split()  # noqa: SIM905
LAYERS = 3


def write_published(folder: Path) -> Path:
    """Write weights, configuration and tokenizer of a small MPNet; the folder."""
    import torch
    from transformers import MPNetConfig, MPNetModel

    folder.mkdir(parents=True)
    words = [*SPECIAL[:5], *WORDS, SPECIAL[5]]
    torch.manual_seed(3)
    config = MPNetConfig(
        vocab_size=len(words),
        hidden_size=64,
        num_hidden_layers=LAYERS,
        num_attention_heads=2,
        intermediate_size=128,
        max_position_embeddings=514,
        initializer_range=0.2,
    )
    MPNetModel(config, add_pooling_layer=False).save_pretrained(folder)
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer(words)), encoding="utf-8")
    return folder


def tokenizer(words: list[str]) -> dict[str, object]:
    """The content of a tokenizer.json of these words."""
    added = [
        {"id": words.index(word), "content": word, "special": True}
        | dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
        for word in SPECIAL
    ]
    ends = {
        "type": "RobertaProcessing",
        "trim_offsets": True,
        "add_prefix_space": False,
        "sep": ["</s>", words.index("</s>")],
        "cls": ["<s>", words.index("<s>")],
    }
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": {
            "type": "BertNormalizer",
            "clean_text": True,
            "handle_chinese_chars": True,
            "strip_accents": None,
            "lowercase": True,
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": ends,
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece",
            "unk_token": TOKENIZER["unk_token"],
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100,
            "vocab": {word: at for at, word in enumerate(words)},
        },
    }
