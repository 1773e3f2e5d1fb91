using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>The kinds of problem that the strategy library tells apart (D3.3).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ProblemType : byte
{
    /// <summary>A question that the knowledge base answers.</summary>
    BasicInquiry,

    /// <summary>A complaint that the front line can settle.</summary>
    OrdinaryComplaint,

    /// <summary>Something technical that does not work.</summary>
    TechnicalFault,

    /// <summary>Business that carries a risk.</summary>
    RiskRelated,

    /// <summary>A matter that needs several departments.</summary>
    CrossDepartment,
}
