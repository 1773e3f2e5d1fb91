using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>Names of FEEL: words of letters and digits, blanks and signs between them (DMN 1.5, 10.3.1.2).</summary>
internal static class FeelName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "function", "external", "and", "or", "between", "instance", "of", "not",
    };

    /// <summary>Whether a code point may begin a word.</summary>
    public static bool IsStart(Rune c) => c.Value is '?' or '_' || Rune.IsLetter(c) || Beyond(c);

    /// <summary>Whether it may go on with one.</summary>
    public static bool IsPart(Rune c) => IsStart(c) || Rune.IsDigit(c) || c.Value is 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    /// <summary>Whether a character may stand in a name between words.</summary>
    public static bool IsSign(char c) => c is '.' or '/' or '-' or '\'' or '’' or '+' or '*' or '%' or '&' or '(' or ')';

    public static bool IsKeyword(string word) => Keywords.Contains(word);

    /// <summary>Whether a name is one word that no grammar rule takes.</summary>
    public static bool IsPlain(string name)
    {
        bool isFirst = true;
        foreach (Rune c in name.EnumerateRunes())
        {
            if (isFirst ? !IsStart(c) : !IsPart(c))
            {
                return false;
            }

            isFirst = false;
        }

        return !isFirst && !IsKeyword(name);
    }

    /// <summary>The name with runs of blanks as one and none at the ends.</summary>
    public static string Normal(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The end of the word at a place; the place itself where there is none.</summary>
    public static int EndOfWord(string text, int at)
    {
        bool isFirst = true;
        while (at < text.Length && Rune.TryGetRuneAt(text, at, out Rune c) && (isFirst ? IsStart(c) : IsPart(c)))
        {
            at += c.Utf16SequenceLength;
            isFirst = false;
        }

        return at;
    }

    /// <summary>Words and signs of a name, in order.</summary>
    public static List<string> Tokens(string name)
    {
        var tokens = new List<string>();
        for (int at = 0; at < name.Length;)
        {
            if (char.IsWhiteSpace(name[at]))
            {
                at++;
                continue;
            }

            int end = EndOfToken(name, at);
            tokens.Add(name[at..end]);
            at = end;
        }

        return tokens;
    }

    /// <summary>The end of the word or sign at a place, which is not blank; the text's end at its end.</summary>
    public static int EndOfToken(string text, int at)
    {
        int end = at;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out Rune c) && IsPart(c))
        {
            end += c.Utf16SequenceLength;
        }

        return end == at ? Math.Min(at + 1, text.Length) : end;
    }

    public static bool IsWord(string token) => Rune.TryGetRuneAt(token, 0, out Rune c) && IsPart(c);

    private static bool Beyond(Rune c) => c.Value is (>= 0x200C and <= 0x200D) or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);
}
