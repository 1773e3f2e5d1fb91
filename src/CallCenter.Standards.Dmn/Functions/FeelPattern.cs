using System.Text;
using System.Text.RegularExpressions;

namespace CallCenter.Standards.Dmn;

/// <summary>Reads the patterns of XPath and XQuery functions (which are those of XML Schema and a little more) as .NET's; strictly, so that no other syntax gets through.</summary>
internal sealed class FeelPattern
{
    private const string Surrogates = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    /// <summary>How long a match with back-references may take; all others take time in proportion to the string.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly string pattern;
    private readonly bool isMultiline;
    private readonly bool dotMatchesAll;
    private readonly StringBuilder result = new();
    private readonly Stack<int> open = new();
    private readonly HashSet<int> closed = [];
    private int groups;
    private int at;
    private bool hasReferences;

    private FeelPattern(string pattern, string flags)
    {
        this.pattern = pattern;
        isMultiline = flags.Contains('m', StringComparison.Ordinal);
        dotMatchesAll = flags.Contains('s', StringComparison.Ordinal);
    }

    /// <summary>The expression of a pattern and flags out of <c>s</c>, <c>m</c>, <c>i</c>, <c>x</c> and <c>q</c>; null where they are none.</summary>
    public static Regex? Compile(string pattern, string flags)
    {
        if (flags.AsSpan().IndexOfAnyExcept("smixq") >= 0)
        {
            return null;
        }

        var reader = new FeelPattern(flags.Contains('x', StringComparison.Ordinal) ? WithoutBlanks(pattern) : pattern, flags);
        bool isLiteral = flags.Contains('q', StringComparison.Ordinal);
        if (!isLiteral && !reader.Read())
        {
            return null;
        }

        RegexOptions options = RegexOptions.CultureInvariant
            | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (reader.isMultiline ? RegexOptions.Multiline : RegexOptions.None)
            | (reader.hasReferences ? RegexOptions.None : RegexOptions.NonBacktracking);
        try
        {
            return new Regex(isLiteral ? Regex.Escape(pattern) : reader.result.ToString(), options, Longest);
        }
        catch (Exception unusable) when (unusable is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Flag x: blanks mean nothing outside a class.</summary>
    private static string WithoutBlanks(string pattern)
    {
        var kept = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && depth > 0 && i + 1 < pattern.Length)
            {
                kept.Append(c).Append(pattern[++i]);
                continue;
            }

            bool isEscaped = kept.Length > 0 && kept[^1] == '\\' && (kept.Length < 2 || kept[^2] != '\\');
            depth += isEscaped ? 0 : c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
            if (depth > 0 || !char.IsWhiteSpace(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private bool Read()
    {
        while (at < pattern.Length)
        {
            char c = pattern[at++];
            bool isRead = c switch
            {
                '\\' => Escape(inClass: false),
                '[' => Class(),
                '(' => Open(),
                ')' => Close(),
                '.' => Append(dotMatchesAll ? $"(?:{Surrogates}|[\\s\\S])" : $"(?:{Surrogates}|[^\\n\\r])"),
                '$' => Append(isMultiline ? "$" : "\\z"),
                '^' => Append(isMultiline ? "^" : "\\A"),
                ']' => false,
                _ => Append(c is '#' or ' ' ? "\\" + c : c.ToString()),
            };
            if (!isRead)
            {
                return false;
            }
        }

        return open.Count == 0;
    }

    private bool Append(string text)
    {
        result.Append(text);
        return true;
    }

    private bool Open()
    {
        bool isBare = pattern.AsSpan(at).StartsWith("?:");
        if (at < pattern.Length && pattern[at] == '?' && !isBare)
        {
            return false;
        }

        open.Push(isBare ? 0 : ++groups);
        at += isBare ? 2 : 0;
        return Append(isBare ? "(?:" : "(");
    }

    private bool Close()
    {
        if (!open.TryPop(out int group))
        {
            return false;
        }

        closed.Add(group);
        return Append(")");
    }

    private bool Class()
    {
        result.Append('[');
        if (at < pattern.Length && pattern[at] == '^')
        {
            result.Append('^');
            at++;
        }

        for (bool isFirst = true; at < pattern.Length; isFirst = false)
        {
            char c = pattern[at++];
            if (c == ']')
            {
                return !isFirst && Append("]");
            }

            bool isRead = c switch
            {
                '\\' => Escape(inClass: true),
                '[' => result[^1] == '-' && !isFirst && Class(),
                _ => Append(c.ToString()),
            };
            if (!isRead)
            {
                return false;
            }
        }

        return false;
    }

    private bool Escape(bool inClass)
    {
        if (at >= pattern.Length)
        {
            return false;
        }

        char c = pattern[at++];
        return c switch
        {
            >= '0' and <= '9' => !inClass && Reference(c - '0'),
            'p' or 'P' => Category(c),
            'd' => Append("\\p{Nd}"),
            'D' => Append("\\P{Nd}"),
            's' => Append(inClass ? " \\t\\n\\r" : "[ \\t\\n\\r]"),
            'S' => Append(inClass ? "\\S" : "[^ \\t\\n\\r]"),
            'w' => Append(inClass ? "\\w" : "[^\\p{P}\\p{Z}\\p{C}]"),
            'W' => Append(inClass ? "\\W" : "[\\p{P}\\p{Z}\\p{C}]"),
            'i' => Append(inClass ? "\\p{L}_:" : "[\\p{L}_:]"),
            'c' => Append(inClass ? "\\p{L}\\p{Nd}\\p{M}\\-._:" : "[\\p{L}\\p{Nd}\\p{M}\\-._:]"),
            'I' or 'C' => !inClass && Append(c == 'I' ? "[^\\p{L}_:]" : "[^\\p{L}\\p{Nd}\\p{M}\\-._:]"),
            'n' or 'r' or 't' or '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$' => Append("\\" + c),
            _ => false,
        };
    }

    /// <summary>What a group caught before; it must have ended.</summary>
    private bool Reference(int number)
    {
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]) && (number * 10) + pattern[at] - '0' <= groups)
        {
            number = (number * 10) + pattern[at++] - '0';
        }

        hasReferences = true;
        return number > 0 && closed.Contains(number) && Append($"(?:\\{number})");
    }

    private bool Category(char letter)
    {
        int end = pattern.IndexOf('}', at);
        if (at >= pattern.Length || pattern[at] != '{' || end < 0)
        {
            return false;
        }

        string name = pattern[(at + 1)..end];
        at = end + 1;
        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && Append($"\\{letter}{{{name}}}");
    }
}
