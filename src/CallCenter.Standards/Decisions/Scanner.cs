using System.Text;

namespace CallCenter.Standards.Decisions;

/// <summary>A position in a text of unary tests; blanks may stand before every token.</summary>
internal sealed class Scanner(string text)
{
    public string Text { get; } = text;

    public int Position { get; set; }

    /// <summary>The next character, or NUL at the end.</summary>
    public char Current => Position < Text.Length ? Text[Position] : '\0';

    /// <summary>Skips blanks; true at the end of the text.</summary>
    public bool AtEnd()
    {
        while (Position < Text.Length && char.IsWhiteSpace(Text[Position]))
        {
            Position++;
        }

        return Position == Text.Length;
    }

    /// <summary>Skips blanks and takes a token where it stands next.</summary>
    public bool Take(string token)
    {
        if (AtEnd() || !Text.AsSpan(Position).StartsWith(token, StringComparison.Ordinal))
        {
            return false;
        }

        Position += token.Length;
        return true;
    }

    /// <summary>Skips blanks and takes a word with its opening parenthesis where they stand next.</summary>
    public bool TakeCall(string word)
    {
        int start = Position;
        if (TakeRun() == word && Take("("))
        {
            return true;
        }

        Position = start;
        return false;
    }

    /// <summary>Skips blanks and takes words with their opening parenthesis where they stand next.</summary>
    public bool TakeCall(ReadOnlySpan<string> words)
    {
        int start = Position;
        foreach (string word in words)
        {
            if (TakeRun() != word)
            {
                Position = start;
                return false;
            }
        }

        bool isCall = Take("(");
        Position = isCall ? Position : start;
        return isCall;
    }

    /// <summary>Skips blanks and takes the run of characters that bare literals are made of, up to a range's two dots; empty where there is none.</summary>
    public string TakeRun()
    {
        bool inZone = false;
        AtEnd();
        int start = Position;
        for (; Position < Text.Length; Position++)
        {
            char c = Text[Position];
            bool isRangeDots = c == '.' && Position + 1 < Text.Length && Text[Position + 1] == '.';
            inZone |= c == '@' && Position > start;
            if (isRangeDots || !(char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '+' || (inZone && (c is '@' or '/'))))
            {
                break;
            }
        }

        return Text[start..Position];
    }

    /// <summary>What stands at the position, for messages.</summary>
    public FindingWords Describe()
    {
        if (AtEnd())
        {
            return $"the text ends";
        }

        return Rune.TryGetRuneAt(Text, Position, out Rune rune) ? FindingWords.Of($"'{rune}' stands") : $"half a surrogate pair stands";
    }
}
