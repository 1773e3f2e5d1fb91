namespace CallCenter.Standards.Dmn;

/// <summary>Names by the tokens they are read by; the longest that stands at a place is the one meant. Finding it takes as long as it is, however many there are.</summary>
internal sealed class KnownNames
{
    private readonly Part root = new();
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

        Part part = root;
        foreach (string token in tokens)
        {
            part = part.Next(token);
        }

        part.Name ??= name;
    }

    /// <summary>The longest name that stands in a text at a place, with its end; null where none does.</summary>
    public (string Name, int End)? Longest(string text, int at)
    {
        (string Name, int End)? longest = null;
        int end = FeelName.EndOfWord(text, at);
        end = end > at ? end : Math.Min(text.Length, at + 1);
        for (Part? part = root.Find(text[at..end]); part is not null; part = at < text.Length ? part.Find(text[at..end]) : null)
        {
            longest = part.Name is null ? longest : (part.Name, end);
            at = SkipBlanks(text, end);
            end = FeelName.EndOfToken(text, at);
        }

        return longest;
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

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>What names begin with the tokens so far.</summary>
    private sealed class Part
    {
        private Dictionary<string, Part>? next;

        /// <summary>The name that ends here, or null.</summary>
        public string? Name { get; set; }

        public Part? Find(string token) => next?.GetValueOrDefault(token);

        public Part Next(string token)
        {
            next ??= new(StringComparer.Ordinal);
            if (!next.TryGetValue(token, out Part? part))
            {
                next.Add(token, part = new Part());
            }

            return part;
        }
    }
}
