namespace CallCenter.Standards.Dmn;

/// <summary>Reads ranges whose ends are literals; one end may be left out where it is open.</summary>
internal static class RangeReader
{
    /// <summary>The range, or null where the text is none.</summary>
    public static FeelValue? Read(Run run, string text)
    {
        string trimmed = text.Trim();
        int dots = Dots(trimmed);
        bool isRange = dots > 0 && trimmed.Length > dots + 2 && trimmed[0] is '[' or '(' or ']' && trimmed[^1] is ']' or ')' or '[';
        if (!isRange)
        {
            return null;
        }

        string from = trimmed[1..dots].Trim();
        string to = trimmed[(dots + 2)..^1].Trim();
        bool startIncluded = trimmed[0] == '[';
        bool endIncluded = trimmed[^1] == ']';
        FeelValue? start = from.Length == 0 ? null : Literal(run, from);
        FeelValue? end = to.Length == 0 ? null : Literal(run, to);
        bool hasEnds = (from.Length == 0 ? !startIncluded : start is not null) && (to.Length == 0 ? !endIncluded : end is not null) && (start ?? end) is not null;
        bool isOrdered = start is null || end is null || FeelOrder.Compare(start, end) is <= 0;
        return hasEnds && isOrdered ? new FeelRange(start, startIncluded, end, endIncluded) : null;
    }

    /// <summary>Where the dots are that no string holds; -1 where there are none.</summary>
    private static int Dots(string text)
    {
        bool inString = false;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            inString ^= text[i] == '"' && (i == 0 || text[i - 1] != '\\');
            if (!inString && text[i] == '.' && text[i + 1] == '.')
            {
                return i;
            }
        }

        return -1;
    }

    private static FeelValue? Literal(Run run, string text)
    {
        try
        {
            Node node = FeelParser.Expression(new FeelSource("", text), null, new ModelNames(new TypeTable()));
            FeelValue value = node is ConstantNode or InvocationNode ? node.Evaluate(run, null) : FeelValue.Null;
            return FeelOrder.Compare(value, value) is null ? null : value;
        }
        catch (FeelSyntaxException)
        {
            return null;
        }
    }
}
