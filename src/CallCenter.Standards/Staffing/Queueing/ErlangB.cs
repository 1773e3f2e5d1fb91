using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// Erlang's loss model, M/G/c/c: contacts arrive at random at a steady rate at lines, or sessions of a bot, and are lost where all are taken. Handling times may be of any distribution. Any positive real number of
/// servers.
/// </summary>
/// <remarks>
/// A. K. Erlang (1917); for a real number of servers R. Fortet's integral: D. L. Jagerman, "Some properties of the Erlang loss function" (1974). Relative error below 10^-12; the cost does not depend on the size. The
/// default value has no load and no servers, and blocks nothing.
/// </remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ErlangB : IExplained
{
    /// <summary>Creates the model of a load.</summary>
    /// <param name="offeredLoad">The load in erlangs: contacts arriving in a mean handling time. Not negative, finite.</param>
    /// <param name="servers">The servers: lines, sessions or agents; positive and finite, whole or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public ErlangB(double offeredLoad, double servers)
    {
        OfferedLoad = QueueArguments.Load(offeredLoad, nameof(offeredLoad));
        Servers = QueueArguments.Servers(servers, nameof(servers));
        Blocking = offeredLoad == 0 ? 0 : Probability.Of(1 / PoissonRatio.Of(servers, offeredLoad));
    }

    /// <summary>The load in erlangs.</summary>
    public double OfferedLoad { get; }

    /// <summary>The servers.</summary>
    public double Servers { get; }

    /// <summary>The probability that an arriving contact is lost, 0 to 1: Erlang's B. 0 where it is below what a double holds.</summary>
    public double Blocking { get; }

    /// <summary>The natural logarithm of the blocking, also where that is below what a double holds; minus infinity where there is no load.</summary>
    public double LogBlocking => OfferedLoad == 0 ? double.NegativeInfinity : -PoissonRatio.LogOf(Servers, OfferedLoad);

    /// <summary>The load that is carried, in erlangs: the mean number of busy servers.</summary>
    public double CarriedLoad => OfferedLoad * (1 - Blocking);

    /// <summary>The share of their time that servers are busy, 0 to 1.</summary>
    public double Occupancy => Servers == 0 ? 0 : Probability.Of(CarriedLoad / Servers);

    /// <summary>The least whole number of servers that block no more than a share of the contacts.</summary>
    /// <param name="offeredLoad">The load in erlangs, not negative, at most <see cref="Traffic.GreatestLoad"/>.</param>
    /// <param name="blocking">The share, above 0 % and below 100 %.</param>
    /// <returns>1 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public static int LeastServers(double offeredLoad, Percentage blocking)
    {
        QueueArguments.SoughtLoad(offeredLoad, nameof(offeredLoad));
        QueueArguments.Within(blocking, nameof(blocking));
        double most = (double)blocking.Ratio;
        return LeastCount.From(1, offeredLoad, servers => new ErlangB(offeredLoad, servers).Blocking <= most);
    }

    /// <summary>How many contacts are lost, in no language.</summary>
    public Explanation Explain() => QueueSentences.Of(this);

    /// <summary>How many contacts are lost, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
