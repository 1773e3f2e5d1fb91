using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>The two views of an organisation (D2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum OrganizationView
{
    /// <summary>The reporting chart: units with their posts, solid and dotted lines (D2.2).</summary>
    Chart,

    /// <summary>The pyramid: layers with their roles (D2.1).</summary>
    Layers,
}
