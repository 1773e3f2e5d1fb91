using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>What is gathered while one document is read: findings, what is absent, and where the reading stands.</summary>
internal sealed class FormReader
{
    private readonly List<(string? Name, int Index)> path = [];

    public FormReader(FindingList findings, string root = "", NamedThings? things = null)
    {
        Findings = findings;
        Root = root;
        Things = things;
        Members = new Members(this);
        Checks = Members.Checking(this);
    }

    public FindingList Findings { get; }

    public Gaps Gaps { get; } = new();

    /// <summary>Reads the objects of the document.</summary>
    public Members Members { get; }

    /// <summary>Goes through the objects of a value that a program made, and reports what no text could have given.</summary>
    public Members Checks { get; }

    /// <summary>The currency of amounts in the document; null where none is declared.</summary>
    public string? Currency { get; set; }

    /// <summary>The pointer of the document's own place.</summary>
    public string Root { get; }

    /// <summary>What names stand for; null where the document is read without a standard.</summary>
    public NamedThings? Things { get; }

    /// <summary>The pointer of the value that is read.</summary>
    public string Pointer
    {
        get
        {
            var pointer = new StringBuilder(Root);
            foreach ((string? name, int index) in path)
            {
                pointer.Append('/').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(name));
            }

            return pointer.ToString();
        }
    }

    public void Enter(string name) => path.Add((name, 0));

    public void Enter(int index) => path.Add((null, index));

    public void Leave() => path.RemoveAt(path.Count - 1);

    /// <summary>Whether a value is of a kind; a finding where not.</summary>
    public bool Is(in JsonElement json, JsonValueKind kind) =>
        json.ValueKind == kind || Fail(json, FindingRules.WrongKind, $"The value is {Name(json.ValueKind)}; {Name(kind)} is needed.");

    /// <summary>Whether a value is not null; a finding where it is.</summary>
    public bool IsGiven(in JsonElement json) => json.ValueKind != JsonValueKind.Null || Fail(json, FindingRules.NullMember, $"The value is null.");

    /// <summary>Reports that the value which is read breaks a rule.</summary>
    /// <returns>False, so that a read can fail in one line.</returns>
    public bool Fail(in JsonElement json, FindingRule rule, FindingWords message)
    {
        string? text = json.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.String => json.GetString(),
            _ => json.GetRawText(),
        };
        Findings.Add(rule, Pointer, text is null ? null : Excerpt.Of(text), message);
        return false;
    }

    /// <summary>Makes a value of what was read; what the type refuses is a fault of the data.</summary>
    public bool TryMake<TPart, T>(in JsonElement json, TPart read, Func<TPart, T> make, out T value)
    {
        try
        {
            value = make(read);
            return true;
        }
        catch (Exception refusal) when (ArgumentText.IsRefusal(refusal))
        {
            value = default!;
            return Fail(json, FindingRules.BadFormat, ArgumentText.Of(refusal));
        }
    }

    /// <summary>Checks a member or an item that a program gave; a finding where it is null.</summary>
    public void Check<T>(T? value, Form<T> form)
    {
        if (value is null)
        {
            Findings.Add(FindingRules.NullMember, Pointer, null, $"The value is null.");
        }
        else if (form.IsNone(value))
        {
            Findings.Add(FindingRules.NullMember, Pointer, null, Form<T>.NoneMessage);
        }
        else
        {
            form.Check(this, value);
        }
    }

    private static FindingWords Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => FindingWords.Of($"an object"),
        JsonValueKind.Array => FindingWords.Of($"an array"),
        JsonValueKind.String => FindingWords.Of($"a string"),
        JsonValueKind.Number => FindingWords.Of($"a number"),
        JsonValueKind.Null => FindingWords.Of($"null"),
        _ => FindingWords.Of($"a boolean"),
    };
}
