using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>What kind of JSON a form reads and writes.</summary>
internal enum FormKind
{
    Text,
    Number,
    Boolean,
    Object,
    Array,

    /// <summary>More than one: a number or a text, say.</summary>
    Any,
}

/// <summary>
/// How one kind of value looks in JSON, said once: reading, writing, comparison, schema, overlays and pages for people are all drawn from it.
/// Immutable and thread-safe; forms are static fields of the areas whose definitions they describe.
/// </summary>
internal abstract class Form
{
    /// <summary>The .NET type of the values.</summary>
    public abstract Type Type { get; }

    /// <summary>What it looks like in JSON.</summary>
    public abstract FormKind Kind { get; }

    /// <summary>The members of an object, in the order in which they are written; none of anything else.</summary>
    public virtual ImmutableArray<MemberDefinition> Members => [];

    /// <summary>The members of an object that it may have besides: what their names match (ECMA-262), and their form; null where there are none.</summary>
    public virtual (string Pattern, Form Form)? Others => null;

    /// <summary>What is wrong with the name of a member that is neither one of <see cref="Members"/> nor of <see cref="Others"/>; null where there is nothing to say but that there is no such member.</summary>
    public virtual FindingWords? FaultOfName(string name) => null;

    /// <summary>The forms of the values within: the items of a list, the cases of a union.</summary>
    public virtual ImmutableArray<Form> Parts => [];

    /// <summary>The codes that a text may be; empty where it is not one of a closed set.</summary>
    public virtual ImmutableArray<string> Values => [];

    /// <summary>A regular expression (ECMA-262) that every text of the form matches; null where there is none.</summary>
    public virtual string? Pattern => null;

    /// <summary>The form without what wraps it: of a note, a part or one case of a union that which it writes.</summary>
    public virtual Form Bare => this;

    /// <summary>What people call it; null where its member's words say all.</summary>
    public virtual LocalizedText? Words => null;

    /// <summary>Which numbers it takes; null where it takes none, or any.</summary>
    public virtual NumberRange? Range => null;

    /// <summary>The members of which one is needed at least, whichever it is; none where no such thing is asked.</summary>
    public virtual ImmutableArray<string> OneNeeded => [];

    /// <summary>The members of an object where one that others depend on has a value.</summary>
    /// <param name="name">The member that others depend on.</param>
    /// <param name="code">Its value.</param>
    public virtual ImmutableArray<MemberDefinition> MembersIf(string name, string code) => Members;

    /// <summary>Reads a value for its findings only.</summary>
    public abstract void Judge(in JsonElement json, FormReader reader);

    /// <summary>The form of a definition.</summary>
    /// <param name="chinese">What it is called in zh-CN.</param>
    /// <param name="english">What it is called in English.</param>
    /// <param name="visit">Names the members in order and makes a value of them; gets the value that is written, or null.</param>
    public static ObjectForm<T> Of<T>(string chinese, string english, Func<Members, T?, T> visit)
        where T : class => new(chinese, english, visit);

    /// <summary>The form of a value type.</summary>
    public static ValueForm<T> OfValue<T>(string chinese, string english, Func<Members, T?, T> visit)
        where T : struct => new(chinese, english, visit);

    /// <summary>The form of a type with several shapes.</summary>
    /// <param name="chinese">What it is called in zh-CN.</param>
    /// <param name="english">What it is called in English.</param>
    /// <param name="discriminator">The member that tells which shape it is.</param>
    /// <param name="cases">The shapes.</param>
    public static UnionForm<T> Union<T>(string chinese, string english, string discriminator, params UnionCase<T>[] cases)
        where T : class => new(chinese, english, discriminator, [.. cases]);

    /// <summary>A shape of a type with several.</summary>
    public static UnionCase<T> Case<T, TCase>(string code, MembersForm<TCase> form)
        where T : class
        where TCase : class, T => new UnionCase<T, TCase>(code, form);
}

/// <summary>How values of one type look in JSON.</summary>
internal abstract class Form<T> : Form
{
    private readonly Lazy<bool> hasDefault;

    protected Form() => hasDefault = new(ReadsDefault);

    public override Type Type => typeof(T);

    /// <summary>
    /// Whether what holds the value can still be checked where the value could not be read: no check depends on it, or <see cref="StandIn"/> stands in for it.
    /// </summary>
    public virtual bool HasStandIn => false;

    /// <summary>What stands in for a value that could not be read, where <see cref="HasStandIn"/>; nothing read with errors ever leaves the reader.</summary>
    public virtual T StandIn => default!;

    /// <summary>Whether the default value of the type is written and read back: some value types have one that is none.</summary>
    public virtual bool HasDefault => hasDefault.Value;

    /// <summary>Reads a value that is not null; false with a finding where it cannot.</summary>
    public abstract bool TryRead(in JsonElement json, FormReader reader, out T value);

    public override void Judge(in JsonElement json, FormReader reader) => TryRead(json, reader, out _);

    public abstract void Write(FormWriter writer, T value);

    /// <summary>
    /// Reports what a program can give and no text can: what is missing, lists that are the default, values that are none of a closed set. Of a value that is not null;
    /// nothing for forms whose every value can be written.
    /// </summary>
    public virtual void Check(FormReader places, T value)
    {
    }

    /// <summary>Whether two values are written alike: equal in every member that the form has.</summary>
    public bool AreEqual(T one, T other) => ReferenceEquals(one, other) || FormText.Utf8(this, one).AsSpan().SequenceEqual(FormText.Utf8(this, other));

    /// <summary>Whether a value is the default of its type, and that is none.</summary>
    public bool IsNone(T value) => typeof(T).IsValueType && EqualityComparer<T>.Default.Equals(value, default) && !HasDefault;

    /// <summary>What is said of such a value.</summary>
    public static FindingWords NoneMessage => $"The value is the default of {TypeName.Of(typeof(T))}, which is none.";

    private bool ReadsDefault()
    {
        using var json = JsonDocument.Parse(FormText.Utf8(this, default!));
        return TryRead(json.RootElement, new FormReader(new FindingList()), out _);
    }

    /// <summary>The same form, whose failure hinders no check of what holds the value.</summary>
    public Form<T> AsNote(T standIn) => new NoteForm<T>(this, standIn);
}
