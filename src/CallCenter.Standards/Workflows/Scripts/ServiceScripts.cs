using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>The scripts of a standard at work: what to say at a step, on a channel, in a language, at an instant. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a ScriptCatalogue, which is written; what leaves are its answers.")]
public sealed class ServiceScripts
{
    private readonly Dictionary<string, EffectiveVersions<CompiledScript>> scripts;
    private readonly ImmutableArray<CompiledMatter> matters;
    private readonly CaseScripts<Contact>? contacts;

    internal ServiceScripts(ScriptCatalogue catalogue, IEnumerable<CompiledScript> compiled, ImmutableArray<CompiledMatter> matters)
    {
        this.matters = matters;
        All = catalogue.Scripts;
        scripts = compiled.GroupBy(script => script.Definition.Code, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new EffectiveVersions<CompiledScript>(same.Key, same, script => script.EffectiveAt), StringComparer.Ordinal);
        contacts = matters.All(static matter => matter.When.IsReadFrom(Contact.Schema.Definition)) ? For(Contact.Schema) : null;
    }

    /// <summary>All versions of all scripts, in the standard's order.</summary>
    public ImmutableArray<Script> All { get; }

    /// <summary>Checks scripts and compiles them.</summary>
    /// <exception cref="FindingsException">There are errors; all findings are in the exception.</exception>
    public static ServiceScripts Compile(ScriptCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        return new ScriptCompiler(new Located<ScriptCatalogue>(catalogue, Place.At("")), Codes.Open($"channel", findings), Contact.Schema.Definition, findings).Compile() ?? throw new FindingsException("The scripts", findings.ToImmutable());
    }

    /// <summary>Whether there is a script of a code, in force or not.</summary>
    public bool Contains(string code) => scripts.ContainsKey(code);

    /// <summary>The scripts for cases of a host's own type.</summary>
    /// <typeparam name="T">The type of a case's facts.</typeparam>
    /// <param name="schema">A schema with the fields that confidential matters test, and more, such as that of <see cref="WorkItem"/>.</param>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way.</exception>
    public CaseScripts<T> For<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(this, matters, schema);
    }

    /// <summary>What to say to the customer of a contact (<see cref="CaseScripts{T}.Say"/>).</summary>
    /// <param name="code">The script's code.</param>
    /// <param name="channel">The code of the channel the customer is on.</param>
    /// <param name="culture">The customer's culture: Chinese words where its language is <c>zh</c>, English ones otherwise; never the one in place of the other.</param>
    /// <param name="at">The instant.</param>
    /// <param name="contact">What is known of the contact: what has to be kept from the customer is told from it.</param>
    /// <exception cref="UnknownCodeException">There is no such script in any version.</exception>
    /// <exception cref="InvalidOperationException">The book was read with a host's own fields of contacts; ask <see cref="For"/>.</exception>
    public ScriptAnswer Say(string code, string channel, CultureInfo culture, Instant at, in Contact contact) => (contacts
        ?? throw new InvalidOperationException("The confidential matters are written for a host's own contacts; ask the scripts that For gives.")).Say(code, channel, culture, at, in contact);

    /// <summary>What a version says, whether it is in force or not: to review a draft and train on it before it comes into force (D14), or to show what was said.</summary>
    /// <param name="code">The script's code.</param>
    /// <param name="version">The version.</param>
    /// <param name="channel">The code of the channel the customer is on.</param>
    /// <param name="culture">The customer's culture.</param>
    /// <exception cref="UnknownCodeException">There is no such script or version.</exception>
    public ScriptAnswer SayVersion(string code, string version, string channel, CultureInfo culture)
    {
        EffectiveVersions<CompiledScript> versions = VersionsOf(code);
        return InVersion(code, version)?.Say(channel, culture)
            ?? throw new UnknownCodeException($"version of script '{code}'", version, versions.LatestFirst.Select(known => known.Definition.Version), nameof(version));
    }

    /// <summary>The version in force; null where there is none.</summary>
    /// <exception cref="UnknownCodeException">There is no such script in any version.</exception>
    internal CompiledScript? InForce(string code, Instant at) => VersionsOf(code).LatestFirst.FirstOrDefault(version => version.IsInForce(at));

    /// <summary>A version by its name, in force or not; null where there is none.</summary>
    /// <exception cref="UnknownCodeException">There is no such script in any version.</exception>
    internal CompiledScript? InVersion(string code, string version) => VersionsOf(code).LatestFirst.FirstOrDefault(known => known.Definition.Version == version);

    /// <summary>Whether nothing but drafts is there of a script.</summary>
    /// <exception cref="UnknownCodeException">There is no such script in any version.</exception>
    internal bool IsDraft(string code) => VersionsOf(code).LatestFirst.All(static version => version.Definition.Approval == ScriptApproval.Draft);

    private EffectiveVersions<CompiledScript> VersionsOf(string code) => scripts.TryGetValue(code, out EffectiveVersions<CompiledScript>? versions)
        ? versions
        : throw new UnknownCodeException("script", code, scripts.Keys.Order(StringComparer.Ordinal));
}
