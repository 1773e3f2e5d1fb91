using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>
/// The members of one object after another. A form names each of its members once, in order; whoever visits the form gives each a value: the one read from JSON,
/// or the one written, or none where only the form itself is asked.
/// </summary>
/// <remarks>Reading is strict: unknown, duplicate, null and missing members are findings; an object with a member that cannot be read is absent.</remarks>
internal sealed partial class Members
{
    private readonly FormReader? reader;
    private readonly FormWriter? writer;
    private readonly FormReader? places;
    private readonly ImmutableArray<MemberDefinition>.Builder? listed;
    private readonly GivenMembers given = new();

    /// <summary>The value of a member that others depend on, where it is asked which members there are then.</summary>
    private readonly (string Name, string Code)? assumed;
    private string? unionCase;

    /// <summary>Whether a member of the object could not be read that the checks to come depend on.</summary>
    private bool isAbsent;

    /// <summary>Whether the type's constructor comes next, so that what it refuses need not be the member asked for last.</summary>
    private bool isMade;

    public Members(FormReader reader) => this.reader = reader;

    public Members(FormWriter writer) => this.writer = writer;

    private Members(FormReader? reader, FormReader places)
    {
        this.reader = reader;
        this.places = places;
    }

    private Members(ImmutableArray<MemberDefinition>.Builder listed, (string Name, string Code)? assumed)
    {
        this.listed = listed;
        this.assumed = assumed;
    }

    /// <summary>Whether the object is wanted and all it needs is there: for types whose constructors refuse what is missing.</summary>
    public bool IsComplete
    {
        get
        {
            isMade = true;
            return reader is not null && !isAbsent;
        }
    }

    /// <summary>The members of values that a program made, each checked at its place.</summary>
    public static Members Checking(FormReader places) => new(null, places);

    /// <summary>The members that a form names.</summary>
    /// <param name="form">The form.</param>
    /// <param name="assumed">The value of a member that others depend on; null where it is not known.</param>
    public static ImmutableArray<MemberDefinition> Of<T>(MembersForm<T> form, (string Name, string Code)? assumed = null)
    {
        ImmutableArray<MemberDefinition>.Builder members = ImmutableArray.CreateBuilder<MemberDefinition>();
        form.Visit(new Members(members, assumed), default, isGiven: false);
        return members.DrainToImmutable();
    }

    /// <summary>A member that is always given.</summary>
    public T Required<T>(string name, T? value, Form<T> form, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : class
    {
        if (reader is not null)
        {
            return TryRead(name, form, isRequired: true, out T read) ? read : read;
        }

        if (places is not null || writer?.IsGiven(name, value) == true)
        {
            Write(name, value!, form);
        }

        List(name, property, MemberUse.Required, null, form, chinese, english);
        return value!;
    }

    /// <summary>A member that is always given.</summary>
    public T Required<T>(string name, T? value, Form<T> form, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct
    {
        if (reader is not null)
        {
            TryRead(name, form, isRequired: true, out T read);
            return read;
        }

        if (value is { } known)
        {
            Write(name, known, form);
        }
        else if (places is not null)
        {
            Miss(name);
        }
        else
        {
            writer?.IsGiven(name, value);
        }

        List(name, property, MemberUse.Required, null, form, chinese, english);
        return value.GetValueOrDefault();
    }

    /// <summary>A member that is always given, and that others depend on: null where it cannot be read, or only the form is asked and no value is assumed.</summary>
    public T? RequiredOrNull<T>(string name, T? value, Form<T> form, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct
    {
        if (reader is not null)
        {
            return TryRead(name, form, isRequired: true, out T read) ? read : null;
        }

        Required(name, value, form, chinese, english, property);
        if (listed is not null)
        {
            listed[^1] = listed[^1] with { IsChoice = true };
            return assumed is var (choice, code) && choice == name ? Read(form, code) : null;
        }

        return value;
    }

    /// <summary>A text that says something about the document, and nothing of the value that it holds: it may be given, and is never written.</summary>
    public void Aside(string name, Form<string> form)
    {
        if (reader is not null)
        {
            TryRead(name, form, isRequired: false, out _);
        }
    }

    /// <summary>A member that is left out where there is no value.</summary>
    public T? Optional<T>(string name, T? value, Form<T> form, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : class
    {
        if (reader is not null)
        {
            return TryRead(name, form, isRequired: false, out T read) ? read : null;
        }

        if (value is not null)
        {
            Write(name, value, form);
        }

        List(name, property, MemberUse.Optional, null, form, chinese, english);
        return value;
    }

    /// <summary>A member that is left out where there is no value.</summary>
    public T? Optional<T>(string name, T? value, Form<T> form, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct
    {
        if (reader is not null)
        {
            return TryRead(name, form, isRequired: false, out T read) ? read : null;
        }

        if (value is { } known)
        {
            Write(name, known, form);
        }

        List(name, property, MemberUse.Optional, null, form, chinese, english);
        return value;
    }

    /// <summary>A member that is left out where it has its default.</summary>
    public T Default<T>(string name, T? value, T standard, Form<T> form, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct
    {
        if (reader is not null)
        {
            return TryRead(name, form, isRequired: false, out T read) ? read : standard;
        }

        if (value is { } known && !EqualityComparer<T>.Default.Equals(known, standard))
        {
            Write(name, known, form);
        }

        if (listed is not null)
        {
            List(name, property, MemberUse.Default, FormText.Json(form, standard), form, chinese, english);
        }

        return value ?? standard;
    }

    /// <summary>A member that is left out where it is written like its default.</summary>
    public T Default<T>(string name, T? value, T standard, Form<T> form, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : class
    {
        if (reader is not null)
        {
            return TryRead(name, form, isRequired: false, out T read) ? read : standard;
        }

        if (places is not null || (value is not null && !ReferenceEquals(value, standard) && !writer!.LeavesOut(name) && (writer.WritesDefaults || !form.AreEqual(value, standard))))
        {
            Write(name, value!, form);
        }

        if (listed is not null)
        {
            List(name, property, MemberUse.Default, FormText.Json(form, standard), form, chinese, english);
        }

        return value ?? standard;
    }

    /// <summary>True, or left out.</summary>
    public bool Flag(string name, bool? value, string chinese, string english, [CallerArgumentExpression(nameof(value))] string property = "") =>
        Default(name, value, false, As.Flag, chinese, english, property);

    /// <summary>The members of a part, among those of the whole.</summary>
    public T Inline<T>(T? value, MembersForm<T> form, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : class => Inline(value, value is not null, form, property);

    /// <summary>The members of a part, among those of the whole.</summary>
    public T Inline<T>(T? value, MembersForm<T> form, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct => Inline(value.GetValueOrDefault(), value.HasValue, form, property);

    /// <summary>The code, which everything that names the definition uses.</summary>
    public string Code(string? code, [CallerArgumentExpression(nameof(code))] string property = "") => Required("code", code, As.OwnCode, "代码", "Code", property);

    /// <summary>The currency of all amounts that follow; left out where none is declared.</summary>
    public string? Currency(string? currency, [CallerArgumentExpression(nameof(currency))] string property = "")
    {
        string? read = Optional("currency", currency, As.Currency, "币种", "Currency", property);
        if (reader is not null)
        {
            reader.Currency = read;
        }

        return read;
    }

    /// <summary>The display name.</summary>
    public LocalizedText Name(LocalizedText? name, [CallerArgumentExpression(nameof(name))] string property = "") => Required("name", name, As.Localized, "名称", "Name", property);

    /// <summary>Where the definition comes from.</summary>
    public Provenance Provenance(Provenance? provenance, [CallerArgumentExpression(nameof(provenance))] string property = "")
    {
        Provenance read = Required("provenance", provenance, As.Provenance, "来源", "Provenance", property);
        if (reader is not null)
        {
            CheckParts(read, reader);
        }

        return read;
    }

    /// <summary>The member that tells which case of a union the object is: the case's index, or −1.</summary>
    public int Case(string name, int index, ImmutableArray<string> codes, Form<string> form, Func<ImmutableArray<LocalizedText?>> words)
    {
        if (reader is not null)
        {
            return TryRead(name, form, isRequired: true, out string code) ? codes.IndexOf(code) : -1;
        }

        if (index >= 0)
        {
            Write(name, codes[index], form);
        }

        List(name, "", MemberUse.Required, null, form, "类型", "Kind");
        if (listed is not null)
        {
            listed[^1] = listed[^1] with { TellsCase = true, CaseWords = words() };
        }

        return index;
    }

    /// <summary>Lists the members that only one case of a union has.</summary>
    public void ListCase<T>(string code, MembersForm<T> form)
    {
        if (listed is not null)
        {
            unionCase = code;
            form.Visit(this, default, isGiven: false);
            unionCase = null;
        }
    }

    /// <summary>Passes over the members not asked for, where it cannot be told which there should be; the object is absent.</summary>
    public void GiveUp()
    {
        given.Ignore();
        isAbsent = true;
    }

    /// <summary>Every member whatever its name, in the order given: an object that is a list of named values.</summary>
    public void All<T>(Form<T> form, Action<string, T> add)
    {
        foreach (string name in given.Names())
        {
            if (TryRead(name, form, isRequired: true, out T read))
            {
                add(name, read);
            }
        }
    }

    /// <summary>Whether there can be members that the form does not name.</summary>
    public bool MayHaveOthers => reader is null || given.HasMore;

    /// <summary>Members besides those named so far, each by a name of its own kind.</summary>
    /// <param name="isName">Whether it is such a name.</param>
    /// <param name="values">What is written; empty where the form alone is asked.</param>
    /// <param name="form">Their form.</param>
    /// <param name="add">Gets what is read.</param>
    public void Others<T>(Func<string, bool> isName, IEnumerable<(string Name, T Value)> values, Form<T> form, Action<string, T> add)
        where T : class
    {
        if (reader is null)
        {
            foreach ((string name, T value) in values)
            {
                Write(name, value, form);
            }
        }
        else if (given.HasMore)
        {
            foreach (string name in given.Names())
            {
                if (!given.WasAsked(name) && isName(name) && TryRead(name, form, isRequired: true, out T read))
                {
                    add(name, read);
                }
            }
        }
    }

    /// <summary>The value that a code stands for.</summary>
    private static T? Read<T>(Form<T> form, string code)
        where T : struct
    {
        using var json = JsonDocument.Parse(FormText.Json(As.AnyText, code));
        return form.TryRead(json.RootElement, new FormReader(new FindingList()), out T value) ? value : null;
    }

    private T Inline<T>(T? value, bool isGiven, MembersForm<T> form, string property)
    {
        int before = listed?.Count ?? 0;
        T part = form.Visit(this, value, isGiven);
        for (int i = before; i < listed?.Count; i++)
        {
            listed[i] = listed[i].Case is null ? listed[i] with { Property = MemberDefinition.PropertyOf(property) } : listed[i];
        }

        return part;
    }

    private void Write<T>(string name, T value, Form<T> form)
    {
        if (places is not null)
        {
            places.Enter(name);
            places.Check(value, form);
            places.Leave();
        }
        else if (writer!.Names(name))
        {
            writer.Write(form, value);
        }
    }

    /// <summary>Reports a member that a program left out.</summary>
    private void Miss(string name)
    {
        places!.Enter(name);
        places.Findings.Add(FindingRules.MissingMember, places.Pointer, name, $"Member '{name}' is missing.");
        places.Leave();
    }

    private void List(string name, string property, MemberUse use, string? standard, Form form, string chinese, string english) =>
        listed?.Add(new MemberDefinition(name, MemberDefinition.PropertyOf(property), use, standard, form, new LocalizedText(chinese, english), unionCase));
}
