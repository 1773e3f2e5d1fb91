using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>Small overlays, good and bad.</summary>
internal static class Samples
{
    public const string Contact = """{ "identity": "verified", "channel": "phone", "need": "complaint", "complexity": "complex", "topic": "claim", "segment": "vip" }""";

    public static string Extends => $$"""{ "code": "{{StandardBook.Shipped.Code}}", "version": "{{StandardBook.Shipped.Version}}", "hash": "{{StandardBook.Shipped.Hash}}" }""";

    public static string Good => Overlay("""
        "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "97 %" } } } }
        """);

    /// <summary>A misspelt KPI on line 8.</summary>
    public static string Bad => Overlay("""
        "kpis": { "kpis": {
          "conect-rate": { "target": { "atLeast": "97 %" } } } }
        """);

    public static string Overlay(string members, string code = "river-bank", string? extends = null) => $$"""
        {
          "format": 1,
          "code": "{{code}}",
          "version": "1.0.0",
          "extends": {{extends ?? Extends}},
          "provenance": { "kind": "bank", "citation": "Board decision 12/2026" },
        {{members}}
        }
        """;
}
