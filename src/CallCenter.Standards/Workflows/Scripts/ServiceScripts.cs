using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>The scripts of a standard at work: what to say at a step, on a channel, in a language, at an instant. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a ScriptCatalogue, which is written; what leaves are its answers.")]
public sealed class ServiceScripts
{
    private readonly Dictionary<string, EffectiveVersions<CompiledScript>> scripts;

    internal ServiceScripts(ScriptCatalogue catalogue, IEnumerable<CompiledScript> compiled)
    {
        All = catalogue.Scripts;
        scripts = compiled.GroupBy(script => script.Definition.Code, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new EffectiveVersions<CompiledScript>(same.Key, same, script => script.EffectiveAt), StringComparer.Ordinal);
    }

    /// <summary>All versions of all scripts, in the standard's order.</summary>
    public ImmutableArray<Script> All { get; }

    /// <summary>Checks scripts and compiles them.</summary>
    /// <exception cref="FindingsException">There are errors; all findings are in the exception.</exception>
    public static ServiceScripts Compile(ScriptCatalogue catalogue)
    {
        var findings = new FindingList();
        return new ScriptCompiler(new Located<ScriptCatalogue>(catalogue, Place.At("")), Codes.Open("channel", findings), findings).Compile() ?? throw new FindingsException("The scripts", findings.ToImmutable());
    }

    /// <summary>Whether there is a script of a code, in force or not.</summary>
    public bool Contains(string code) => scripts.ContainsKey(code);

    /// <summary>
    /// What to say: the wording for the channel, or the one for all others, of the version in force. That is the one with the latest effective date of those that are approved and not withdrawn at the instant,
    /// so that a withdrawn revision gives way to the version before it.
    /// </summary>
    /// <param name="code">The script's code.</param>
    /// <param name="channel">The code of the channel the customer is on.</param>
    /// <param name="culture">The customer's culture: Chinese words where its language is <c>zh</c>, English ones otherwise; never the one in place of the other.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="UnknownCodeException">There is no such script in any version.</exception>
    public ScriptAnswer Find(string code, string channel, CultureInfo culture, Instant at) =>
        VersionsOf(code).LatestFirst.FirstOrDefault(version => version.IsInForce(at))?.Say(channel, culture) ?? new ScriptAnswer(null, ScriptGap.NotInForce);

    /// <summary>What a version says, whether it is in force or not: to review a draft and train on it before it comes into force (D14), or to show what was said.</summary>
    /// <param name="code">The script's code.</param>
    /// <param name="version">The version.</param>
    /// <param name="channel">The code of the channel the customer is on.</param>
    /// <param name="culture">The customer's culture.</param>
    /// <exception cref="UnknownCodeException">There is no such script or version.</exception>
    public ScriptAnswer FindVersion(string code, string version, string channel, CultureInfo culture)
    {
        EffectiveVersions<CompiledScript> versions = VersionsOf(code);
        return versions.LatestFirst.FirstOrDefault(known => known.Definition.Version == version)?.Say(channel, culture)
            ?? throw new UnknownCodeException($"version of script '{code}'", version, versions.LatestFirst.Select(known => known.Definition.Version), nameof(version));
    }

    private EffectiveVersions<CompiledScript> VersionsOf(string code) => scripts.TryGetValue(code, out EffectiveVersions<CompiledScript>? versions)
        ? versions
        : throw new UnknownCodeException("script", code, scripts.Keys.Order(StringComparer.Ordinal));
}
