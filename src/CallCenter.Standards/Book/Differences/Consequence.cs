using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>Something that comes of a change of the book; its type tells what.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record Consequence : IExplained
{
    private protected Consequence()
    {
    }

    /// <summary>What comes of it, in no language.</summary>
    public Explanation Explain() => Told();

    private protected abstract Explanation Told();

    /// <summary>What comes of it, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">What comes of it alone, or with an example where there is one.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>What comes of it, in English.</summary>
    public sealed override string ToString() => Explain(CultureInfo.InvariantCulture);
}
