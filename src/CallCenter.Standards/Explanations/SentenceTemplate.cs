using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Explanations;

/// <summary>
/// The wording of a sentence: text with the names of its parts in braces, <c>{due}</c>. <c>{due.zone}</c> is a side of a part; <c>{cases:case|cases}</c> one of two words, by whether the part is one;
/// what stands in brackets is told only where all parts in it are there. The side of a part after a quotation mark is that mark: what the language would mark so is not marked twice.
/// </summary>
internal sealed class SentenceTemplate
{
    private readonly ImmutableArray<Piece> pieces;

    private SentenceTemplate(ImmutableArray<Piece> pieces) => this.pieces = pieces;

    /// <summary>The names of the parts that it tells.</summary>
    public IEnumerable<string> Names => pieces.SelectMany(static piece => piece.Names).Distinct(StringComparer.Ordinal);

    /// <summary>The names of the parts that it cannot do without.</summary>
    public IEnumerable<string> NeededNames => pieces.Where(static piece => piece is not OptionalPiece).SelectMany(static piece => piece.Names).Distinct(StringComparer.Ordinal);

    /// <summary>The template, or null where a brace or a bracket does not close.</summary>
    public static SentenceTemplate? Parse(string text)
    {
        int at = 0;
        return ReadPieces(text, ref at, isInner: false) is { } pieces ? new SentenceTemplate(pieces) : null;
    }

    /// <summary>Whether a text has words beside its parts.</summary>
    public static bool HasWords(string text) => Parse(text) is not { } template || template.pieces.Any(static piece => piece is LiteralPiece literal && literal.Text.Any(char.IsLetter));

    public void Write(StringBuilder text, ISentenceParts parts)
    {
        foreach (Piece piece in pieces)
        {
            piece.Write(text, parts);
        }
    }

    private static ImmutableArray<Piece>? ReadPieces(string text, ref int at, bool isInner)
    {
        ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();
        while (at < text.Length && text[at] != ']')
        {
            if (text[at] is not ('{' or '['))
            {
                int from = at;
                at = text.AsSpan(from).IndexOfAny("{[]") is var length and >= 0 ? from + length : text.Length;
                pieces.Add(new LiteralPiece(text[from..at]));
                continue;
            }

            string quote = at > 0 && text[at - 1] is '“' or '「' or '\'' ? text[at - 1].ToString() : "";
            Piece? piece = text[at++] == '{' ? ReadPart(text, ref at, quote) : isInner ? null : ReadOptional(text, ref at);
            if (piece is null)
            {
                return null;
            }

            pieces.Add(piece);
        }

        return isInner == at < text.Length ? pieces.ToImmutable() : null;
    }

    private static OptionalPiece? ReadOptional(string text, ref int at)
    {
        ImmutableArray<Piece>? inner = ReadPieces(text, ref at, isInner: true);
        at++;
        return inner is { } pieces ? new OptionalPiece(pieces) : null;
    }

    private static Piece? ReadPart(string text, ref int at, string quote)
    {
        int end = text.IndexOf('}', at);
        if (end < 0)
        {
            return null;
        }

        string part = text[at..end];
        at = end + 1;
        int colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            int dot = part.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? new PartPiece(part, quote) : new PartPiece(part[..dot], part[(dot + 1)..]);
        }

        string[] words = part[(colon + 1)..].Split('|');
        return words.Length == 2 ? new PluralPiece(part[..colon], words[0], words[1]) : null;
    }

    private abstract record Piece
    {
        public virtual IEnumerable<string> Names => [];

        public abstract void Write(StringBuilder text, ISentenceParts parts);
    }

    private sealed record LiteralPiece(string Text) : Piece
    {
        public override void Write(StringBuilder text, ISentenceParts parts) => text.Append(Text);
    }

    private sealed record PartPiece(string Name, string Side) : Piece
    {
        public override IEnumerable<string> Names => [Name];

        public override void Write(StringBuilder text, ISentenceParts parts) => text.Append(text.Length == 0 ? parts.Opening(Name, Side) : parts.Text(Name, Side));
    }

    private sealed record PluralPiece(string Name, string One, string Other) : Piece
    {
        public override IEnumerable<string> Names => [Name];

        public override void Write(StringBuilder text, ISentenceParts parts) => text.Append(parts.IsOne(Name) ? One : Other);
    }

    private sealed record OptionalPiece(ImmutableArray<Piece> Pieces) : Piece
    {
        public override IEnumerable<string> Names => Pieces.SelectMany(static piece => piece.Names);

        public override void Write(StringBuilder text, ISentenceParts parts)
        {
            if (!Names.All(parts.Has))
            {
                return;
            }

            foreach (Piece piece in Pieces)
            {
                piece.Write(text, parts);
            }
        }
    }
}

/// <summary>The parts of a sentence as a language tells them.</summary>
internal interface ISentenceParts
{
    bool Has(string name);

    bool IsOne(string name);

    /// <summary>A part by its name; <paramref name="side"/> is blank for the part itself, or names a side of it.</summary>
    string Text(string name, string side);

    /// <summary>A part that a sentence begins with.</summary>
    string Opening(string name, string side) => Text(name, side);
}
