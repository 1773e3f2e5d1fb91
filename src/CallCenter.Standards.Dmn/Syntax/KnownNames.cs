namespace CallCenter.Standards.Dmn;

/// <summary>Names with the tokens they are read by; the longest that stands at a place is the one meant.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<string, List<(string Name, List<string> Tokens)>> byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> all = new(StringComparer.Ordinal);

    public KnownNames(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            Add(name);
        }
    }

    public IEnumerable<string> All => all;

    public void Add(string name)
    {
        List<string> tokens = FeelName.Tokens(name);
        if (tokens.Count == 0 || !all.Add(name))
        {
            return;
        }

        if (!byFirst.TryGetValue(tokens[0], out List<(string Name, List<string> Tokens)>? same))
        {
            byFirst.Add(tokens[0], same = []);
        }

        same.Add((name, tokens));
        same.Sort((left, right) => right.Tokens.Count.CompareTo(left.Tokens.Count));
    }

    /// <summary>The longest name that stands in a text at a place, with its end; null where none does.</summary>
    public (string Name, int End)? Longest(string text, int at)
    {
        int end = FeelName.EndOfWord(text, at);
        string first = end > at ? text[at..end] : text[at..Math.Min(text.Length, at + 1)];
        return byFirst.TryGetValue(first, out List<(string Name, List<string> Tokens)>? same) ? Longest(text, at, same) : null;
    }

    /// <summary>Where a name ends that begins at a place; null where it does not stand there.</summary>
    public static int? EndOf(string text, int at, List<string> tokens)
    {
        if (tokens.Count == 0)
        {
            return null;
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            int next = i == 0 ? at : SkipBlanks(text, at);
            bool needsBlank = i > 0 && FeelName.IsWord(tokens[i]) && FeelName.IsWord(tokens[i - 1]);
            if ((needsBlank && next == at) || string.CompareOrdinal(text, next, tokens[i], 0, tokens[i].Length) != 0)
            {
                return null;
            }

            at = next + tokens[i].Length;
            bool isWordCut = FeelName.IsWord(tokens[i]) && System.Text.Rune.TryGetRuneAt(text.Length > at ? text : text + " ", at, out System.Text.Rune c) && FeelName.IsPart(c);
            if (isWordCut)
            {
                return null;
            }
        }

        return at;
    }

    private static (string Name, int End)? Longest(string text, int at, List<(string Name, List<string> Tokens)> candidates)
    {
        foreach ((string name, List<string> tokens) in candidates)
        {
            if (EndOf(text, at, tokens) is { } end)
            {
                return (name, end);
            }
        }

        return null;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
