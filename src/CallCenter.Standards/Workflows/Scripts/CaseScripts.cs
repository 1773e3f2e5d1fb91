using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>The scripts of a standard for cases of a .NET type: knows from the facts of a case what has to be kept from the customer. Immutable and thread-safe.</summary>
/// <typeparam name="T">The type of a case's facts.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a ScriptCatalogue, which is written; what leaves are its answers.")]
public sealed class CaseScripts<T>
{
    private readonly ServiceScripts scripts;
    private readonly ImmutableArray<(ConfidentialMatter Matter, RecordPredicate<T> Holds)> matters;

    internal CaseScripts(ServiceScripts scripts, ImmutableArray<CompiledMatter> matters, RecordSchema<T> schema)
    {
        this.scripts = scripts;
        this.matters = [.. matters.Select(matter => (matter.Definition, matter.When.Bind(schema)))];
    }

    /// <summary>
    /// What to say: the wording for the channel, or the one for all others, of the version in force. That is the one with the latest effective date of those that are approved and not withdrawn at the instant,
    /// so that a withdrawn revision gives way to the version before it. Where it reveals what has to be kept from the customer, its discreet script is said in its place;
    /// where it has none, or that is not in force, nothing is.
    /// </summary>
    /// <param name="code">The script's code.</param>
    /// <param name="channel">The code of the channel the customer is on.</param>
    /// <param name="culture">The customer's culture: Chinese words where its language is <c>zh</c>, English ones otherwise; never the one in place of the other.</param>
    /// <param name="at">The instant.</param>
    /// <param name="facts">What is known of the case.</param>
    /// <exception cref="UnknownCodeException">There is no such script in any version.</exception>
    public ScriptAnswer Say(string code, string channel, CultureInfo culture, Instant at, in T facts)
    {
        CompiledScript? script = scripts.InForce(code, at);
        if (script is null)
        {
            return new ScriptAnswer(null, ScriptGap.NotInForce);
        }

        if (!IsKept(script.Definition, in facts))
        {
            return script.Say(channel, culture);
        }

        CompiledScript? discreet = script.Definition.Discreet is { } other ? scripts.InForce(other, at) : null;
        return discreet is null || IsKept(discreet.Definition, in facts) ? new ScriptAnswer(script.Definition, ScriptGap.Confidential) : discreet.Say(channel, culture);
    }

    /// <summary>What has to be kept from the customer of a case.</summary>
    /// <param name="facts">What is known of the case.</param>
    public ImmutableArray<ConfidentialMatter> KeptFrom(in T facts)
    {
        ImmutableArray<ConfidentialMatter>.Builder kept = ImmutableArray.CreateBuilder<ConfidentialMatter>();
        foreach ((ConfidentialMatter matter, RecordPredicate<T> holds) in matters)
        {
            if (holds(in facts))
            {
                kept.Add(matter);
            }
        }

        return kept.DrainToImmutable();
    }

    /// <summary>The words by which a text betrays what has to be kept from the customer of a case, such as a script filled in, or a free answer; empty where it may be said.</summary>
    /// <param name="text">What is to be said or written to the customer.</param>
    /// <param name="facts">What is known of the case.</param>
    public ImmutableArray<string> BetrayingWords(string text, in T facts) => [.. KeptFrom(in facts).SelectMany(matter => matter.BetrayingWords(text)).Distinct(StringComparer.Ordinal)];

    private bool IsKept(Script script, in T facts)
    {
        foreach ((ConfidentialMatter matter, RecordPredicate<T> holds) in matters)
        {
            if (matter.IsBetrayedBy(script) && holds(in facts))
            {
                return true;
            }
        }

        return false;
    }
}
