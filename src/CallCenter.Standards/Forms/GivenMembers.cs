using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The members that an object was given with, of the object that is read and of those around it. They mostly come in the order they are asked for.</summary>
internal sealed class GivenMembers
{
    private readonly List<string> asked = [];
    private (JsonProperty Member, bool IsTaken)[] members = new (JsonProperty, bool)[64];
    private Frame frame;

    /// <summary>Goes into an object.</summary>
    /// <returns>The object around it, for <see cref="Close"/>.</returns>
    public Frame Open(in JsonElement json)
    {
        Frame outer = frame;
        int start = outer.End;
        int end = start;
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (end == members.Length)
            {
                Array.Resize(ref members, 2 * end);
            }

            members[end++] = (member, false);
        }

        frame = new Frame(start, end, start, asked.Count, false);
        return outer;
    }

    public void Close(Frame outer)
    {
        asked.RemoveRange(frame.Asked, asked.Count - frame.Asked);
        frame = outer;
    }

    /// <summary>Takes the first member of a name.</summary>
    public bool TryTake(string name, out JsonElement value)
    {
        asked.Add(name);
        int length = frame.End - frame.Start;
        int at = frame.Next;
        for (int i = 0; i < length; i++, at++)
        {
            at = at >= frame.End ? frame.Start : at;
            if (!members[at].IsTaken && members[at].Member.NameEquals(name))
            {
                members[at].IsTaken = true;
                frame = frame with { Next = at + 1 };
                value = members[at].Member.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The member asked for last; null before any.</summary>
    public string? LastAsked => asked.Count > frame.Asked ? asked[^1] : null;

    /// <summary>Whether a member was asked for, there or not.</summary>
    public bool WasAsked(string name) => asked.IndexOf(name, frame.Asked) >= 0;

    /// <summary>Whether there is a member that nobody has taken yet.</summary>
    public bool HasMore
    {
        get
        {
            for (int i = frame.Start; i < frame.End; i++)
            {
                if (!members[i].IsTaken)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether there is a member of a name, taken or not.</summary>
    public bool Holds(string name) => TryGet(name, out _);

    /// <summary>The first member of a name, taken or not.</summary>
    public bool TryGet(string name, out JsonElement value)
    {
        for (int i = frame.Start; i < frame.End; i++)
        {
            if (members[i].Member.NameEquals(name))
            {
                value = members[i].Member.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Whether a member's value is a text, such as the one that tells the case of a union.</summary>
    public bool HoldsText(string text)
    {
        for (int i = frame.Start; i < frame.End; i++)
        {
            if (members[i].Member.Value.ValueKind == JsonValueKind.String && members[i].Member.Value.ValueEquals(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is a value at a path of member names, items of lists named by their code, their text or their number: <c>kpis/staff-turnover</c>.</summary>
    public bool HoldsPath(string path)
    {
        string[] steps = path.Split('/');
        for (int i = frame.Start; i < frame.End; i++)
        {
            if (members[i].Member.NameEquals(steps[0]))
            {
                return ValuePath.TryFind(members[i].Member.Value, steps.AsSpan(1), out _);
            }
        }

        return false;
    }

    /// <summary>The names of all members, each once, in the order given.</summary>
    public string[] Names()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = frame.Start; i < frame.End; i++)
        {
            names.Add(members[i].Member.Name);
        }

        return [.. names];
    }

    public void Ignore() => frame = frame with { IsIgnored = true };

    /// <summary>Reports the members that nobody asked for, and those given twice.</summary>
    public void Report(FormReader reader, Form form)
    {
        if (!HasMore)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        string[] known = [.. asked[frame.Asked..].Distinct(StringComparer.Ordinal)];
        for (int i = frame.Start; i < frame.End; i++)
        {
            string name = members[i].Member.Name;
            bool isFirst = seen.Add(name);
            if (!members[i].IsTaken)
            {
                Report(reader, form, name, isFirst, known);
            }
        }
    }

    /// <summary>Reports a member that is missing; it is absent as one that cannot be read is.</summary>
    /// <param name="reader">Where it is told.</param>
    /// <param name="name">The member.</param>
    /// <param name="values">The codes that it may be; none where it is not of a closed set.</param>
    public static void Miss(FormReader reader, string name, ImmutableArray<string> values)
    {
        Add(reader, FindingRules.MissingMember, name, values.IsEmpty ? FindingWords.Of($"Member '{name}' is missing.") : $"Member '{name}' is missing; {NearestName.ListOf(values)}.");
        reader.Enter(name);
        reader.Gaps.Add(reader.Pointer);
        reader.Leave();
    }

    private void Report(FormReader reader, Form form, string name, bool isFirst, string[] known)
    {
        if (!isFirst)
        {
            Add(reader, FindingRules.DuplicateMember, name, $"Member '{Excerpt.Of(name)}' is given twice.");
        }
        else if (!frame.IsIgnored)
        {
            Add(reader, FindingRules.UnknownMember, name, form.FaultOfName(name) ?? FindingWords.Of($"There is no member '{Excerpt.Of(name)}' here; {NearestName.Suggest(name, known)}."));
        }
    }

    private static void Add(FormReader reader, FindingRule rule, string name, FindingWords message)
    {
        reader.Enter(name);
        reader.Findings.Add(rule, reader.Pointer, Excerpt.Of(name), message);
        reader.Leave();
    }

    /// <summary>Where the members of one object lie.</summary>
    internal readonly record struct Frame(int Start, int End, int Next, int Asked, bool IsIgnored);
}
