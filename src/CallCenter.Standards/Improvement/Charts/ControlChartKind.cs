using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>What a control chart is drawn of (NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2 and 6.3.3.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ControlChartKind
{
    /// <summary>Single values: the centre is their mean, and one sigma the mean of the moving ranges of two, divided by d2 = 1.128.</summary>
    Individuals,

    /// <summary>Shares of counted things (p-chart): the centre is the share of all, and one sigma of a point the root of p(1 − p)/n by its own n.</summary>
    Proportions,
}
