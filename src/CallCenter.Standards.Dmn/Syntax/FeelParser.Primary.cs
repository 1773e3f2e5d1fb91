using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <content>What expressions are made of.</content>
internal sealed partial class FeelParser
{
    /// <summary>Whether the end of a range is being read, which <c>[</c> may close.</summary>
    private bool inRangeEnd;

    private Node Primary()
    {
        char next = Peek();
        Place place = Here();
        switch (next)
        {
            case '"':
                return new ConstantNode(place, new FeelText(Quoted()));
            case '@':
                at++;
                return Peek() == '"' ? At(place, Quoted()) : throw Unexpected();
            case '(':
                return Parenthesis(place);
            case '[':
                return Bracket(place);
            case ']':
                at++;
                return RangeFrom(place, isIncluded: false, Apart(Expression));
            case '{':
                at++;
                return Context(place);
            case '\0':
                throw Unexpected();
        }

        if (char.IsAsciiDigit(next) || (next == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return Number(place);
        }

        (string Name, int End)? known = LongestName();
        int end = FeelName.EndOfWord(text, at);
        string word = text[at..end];
        return (known is null || known.Value.End <= end) && Keyword(place, word) is { } node ? node : Name(place, known ?? (word, end));
    }

    private Node? Keyword(Place place, string word)
    {
        FeelValue? constant = word switch { "true" => FeelBoolean.True, "false" => FeelBoolean.False, "null" => FeelValue.Null, _ => null };
        if (constant is null && word is not ("if" or "for" or "some" or "every" or "function"))
        {
            return word is "then" or "else" or "return" or "satisfies" or "in" or "and" or "or" or "between" ? throw Unexpected() : null;
        }

        at += word.Length;
        return word switch
        {
            "if" => If(place),
            "for" => For(place),
            "some" => Quantified(place, isSome: true),
            "every" => Quantified(place, isSome: false),
            "function" => Function(place),
            _ => new ConstantNode(place, constant!),
        };
    }

    private NameNode Name(Place place, (string Name, int End) found)
    {
        if (found.End == at)
        {
            throw Unexpected();
        }

        at = found.End;
        usesInput |= found.Name == "?";
        usesPartial |= found.Name == "partial";
        var node = new NameNode(place, found.Name, names);
        if (node.IsUnknown)
        {
            model.Unknown(place, found.Name);
        }

        return node;
    }

    /// <summary>The longest name in scope, of an item's member or of the library that stands here.</summary>
    private (string Name, int End)? LongestName()
    {
        if (names?.Depth > Names.Most)
        {
            throw new FeelSyntaxException(at, $"At most {Names.Most} names are in scope.");
        }

        (string Name, int End)? best = BuiltIns.Names.Longest(text, at);
        bool hasItem = false;
        for (Names? link = names; link is not null; link = link.Outer)
        {
            hasItem |= link.Name is null;
            if (link.Name is not null && KnownNames.EndOf(text, at, link.Tokens) is { } end && end > (best?.End ?? 0))
            {
                best = (link.Name, end);
            }
        }

        return hasItem && model.Members.Longest(text, at) is { } member && member.End > (best?.End ?? 0) ? member : best;
    }

    /// <summary>A member's name after a point: the longest that the model knows, or a word.</summary>
    private string Member()
    {
        Blanks();
        int end = FeelName.EndOfWord(text, at);
        (string Name, int End) found = model.Members.Longest(text, at) is { } known && known.End >= end ? known : (text[at..end], end);
        if (found.End == at)
        {
            throw Unexpected();
        }

        at = found.End;
        return found.Name;
    }

    private ConstantNode Number(Place place)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        int exponent = at + (at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1);
        if (at < text.Length && text[at] is 'e' or 'E' && exponent < text.Length && char.IsAsciiDigit(text[exponent]))
        {
            at = exponent;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        return Decimal34.Parse(text[start..at]) is { } number ? new ConstantNode(place, new FeelNumber(number)) : throw new FeelSyntaxException(start, $"The number is too large.");
    }

    private static Node At(Place place, string content) => TemporalReader.Any(content) is { } value ? new ConstantNode(place, value) : new BrokenNode(place, $"'{Excerpt.Of(content)}' is no date, time or duration.");

    private string Quoted()
    {
        int start = at++;
        var content = new StringBuilder();
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                Escape(content);
            }
            else
            {
                content.Append(text[at++]);
            }
        }

        if (at >= text.Length)
        {
            throw new FeelSyntaxException(start, $"A string does not end.");
        }

        at++;
        return content.ToString();
    }

    /// <summary>An escape; a backslash before anything else stands for itself, so that patterns need not double it.</summary>
    private void Escape(StringBuilder content)
    {
        char c = text[at + 1];
        int digits = c == 'u' ? 4 : c == 'U' ? 6 : 0;
        if (digits > 0 && Code(at + 2, digits) is { } code && (code < 0x10000 || Rune.IsValid(code)))
        {
            content.Append(code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            at += 2 + digits;
            return;
        }

        char? plain = c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '"' => '"', '\'' => '\'', '\\' => '\\', _ => null };
        content.Append(plain ?? '\\');
        at += plain is null ? 1 : 2;
    }

    private int? Code(int start, int digits) =>
        start + digits <= text.Length && int.TryParse(text.AsSpan(start, digits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int code) ? code : null;

    /// <summary>An expression in parentheses, a range of a comparison in them, or a range that leaves its start out.</summary>
    private Node Parenthesis(Place place)
    {
        at++;
        if (Sign() is { } sign)
        {
            Node bound = Apart(Additive);
            Expect(")");
            return new UnaryRangeNode(place, sign, bound);
        }

        Node first = Apart(Expression);
        if (Is(".."))
        {
            return RangeFrom(place, isIncluded: false, first);
        }

        Expect(")");
        return first;
    }

    private Node Bracket(Place place)
    {
        at++;
        var items = ImmutableArray.CreateBuilder<Node>();
        if (Take("]"))
        {
            return new ListNode(place, []);
        }

        do
        {
            Blanks();
            Place comparison = Here();
            items.Add(Apart(() => Sign() is { } sign ? new UnaryRangeNode(comparison, sign, Additive()) : Expression()));
            if (items.Count == 1 && Is(".."))
            {
                return RangeFrom(place, isIncluded: true, items[0]);
            }
        }
        while (Take(","));
        Expect("]");
        return new ListNode(place, items.ToImmutable());
    }

    private RangeNode RangeFrom(Place place, bool isIncluded, Node start)
    {
        Expect("..");
        bool before = inRangeEnd;
        inRangeEnd = true;
        Node end = Expression();
        inRangeEnd = before;
        bool endIncluded = Take("]");
        if (!endIncluded && !Take(")") && !Take("["))
        {
            throw Unexpected();
        }

        return new RangeNode(place, isIncluded, start, end, endIncluded);
    }

    private T Apart<T>(Func<T> read)
    {
        bool before = inRangeEnd;
        inRangeEnd = false;
        T result = read();
        inRangeEnd = before;
        return result;
    }

    /// <summary>Whether the bracket here closes a range instead of opening a filter: no bracket closes what it would open before the range is closed.</summary>
    private bool ClosesRange()
    {
        if (!inRangeEnd)
        {
            return false;
        }

        int open = 0;
        for (int i = at; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                for (i++; i < text.Length && text[i] != '"'; i += text[i] == '\\' ? 2 : 1)
                {
                }
            }
            else if (text[i] is '[' or '(' or '{')
            {
                open++;
            }
            else if (text[i] is ']' or ')' or '}' && --open == 0)
            {
                string rest = text[(i + 1)..].TrimStart();
                return text[i] != ']' || !(rest.StartsWith(']') || rest.StartsWith(')') || rest.StartsWith('['));
            }
        }

        return true;
    }

    private ContextNode Context(Place place)
    {
        var entries = ImmutableArray.CreateBuilder<ContextEntryNode>();
        Names? outer = names;
        while (!Is("}"))
        {
            Blanks();
            Place key = Here();
            string name = Peek() == '"' ? Quoted() : NameBefore(':') ?? throw Unexpected();
            Expect(":");
            model.Members.Add(name);
            bool isFunction = IsWord("function");
            Names? here = names;
            names = isFunction ? Names.With(here, name) : here;
            Node value = Apart(Expression);
            names = Names.With(here, name);
            entries.Add(new ContextEntryNode(key, name, value, FeelType.Any, isFunction));
            if (!Take(","))
            {
                break;
            }
        }

        Expect("}");
        names = outer;
        return new ContextNode(place, entries.ToImmutable(), null);
    }

    /// <summary>A name up to a sign, taken; null where no name stands before one.</summary>
    private string? NameBefore(char sign)
    {
        Blanks();
        if (FeelName.EndOfWord(text, at) == at)
        {
            return null;
        }

        int end = at;
        while (end < text.Length && text[end] != sign)
        {
            bool isPart = Rune.TryGetRuneAt(text, end, out Rune c) && (FeelName.IsPart(c) || char.IsWhiteSpace(text[end]) || (FeelName.IsSign(text[end]) && text[end] is not ('(' or ')')));
            if (!isPart || string.CompareOrdinal(text, end, "..", 0, 2) == 0)
            {
                return null;
            }

            end += c.Utf16SequenceLength;
        }

        if (end >= text.Length)
        {
            return null;
        }

        string name = FeelName.Normal(text[at..end]);
        at = end;
        return name;
    }
}
