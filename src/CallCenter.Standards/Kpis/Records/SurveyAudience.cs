using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>Who was asked in a survey.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum SurveyAudience
{
    /// <summary>A customer, about the service (D3.4, D6).</summary>
    Customer,

    /// <summary>A member of staff, about the work (D2.1).</summary>
    Staff,
}
