using System.Collections.Immutable;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A small book that uses every member of the format, in the form in which a book is written; and edits of it.</summary>
internal static class ExampleBook
{
    public const string Json = """
        {
          "format": 1,
          "code": "example-bank",
          "name": {
            "zh-CN": "示例银行标准",
            "en": "Example bank's standard"
          },
          "version": "1.0.0",
          "effective": "2026-01-01",
          "currency": "CNY",
          "kpis": {
            "measures": [
              {
                "code": "offered",
                "name": {
                  "zh-CN": "呼入请求量",
                  "en": "Offered contacts"
                },
                "record": "contact",
                "kind": "count",
                "where": {
                  "outcome": "answered, abandoned"
                }
              },
              {
                "code": "answered",
                "name": {
                  "en": "Answered contacts"
                },
                "record": "contact",
                "kind": "count",
                "where": {
                  "outcome": "answered",
                  "wait": ">= PT0S"
                }
              },
              {
                "code": "answered-wait",
                "name": {
                  "zh-CN": "接通前等待时长"
                },
                "record": "contact",
                "kind": "sum",
                "field": "wait"
              }
            ],
            "kpis": [
              {
                "code": "connect-rate",
                "name": {
                  "en": "Connect rate"
                },
                "description": {
                  "en": "Answered out of offered."
                },
                "formula": "answered / offered",
                "unit": "percent",
                "direction": "higher",
                "provenance": {
                  "kind": "template",
                  "citation": "D11"
                },
                "target": {
                  "atLeast": "80 %",
                  "atRiskWithin": "2.5 %",
                  "provenance": {
                    "kind": "assumption",
                    "citation": "D10"
                  }
                }
              },
              {
                "code": "average-wait",
                "name": {
                  "en": "Average wait"
                },
                "description": {
                  "en": "The wait of an answered contact."
                },
                "formula": "answered-wait / answered",
                "unit": "time",
                "direction": "band",
                "provenance": {
                  "kind": "bank",
                  "citation": "House rule 4"
                },
                "target": {
                  "atLeast": "PT0.5S",
                  "atMost": "PT1M30S",
                  "provenance": {
                    "kind": "bank",
                    "citation": "House rule 4"
                  }
                }
              },
              {
                "code": "answered-count",
                "name": {
                  "en": "Answered"
                },
                "description": {
                  "en": "How many were answered."
                },
                "formula": "answered",
                "unit": "count",
                "direction": "lower",
                "provenance": {
                  "kind": "regulation",
                  "citation": "Rule 7"
                },
                "target": {
                  "atMost": 1000.5,
                  "provenance": {
                    "kind": "regulation",
                    "citation": "Rule 7"
                  }
                }
              }
            ],
            "serviceLevels": [
              {
                "code": "service-level",
                "name": {
                  "en": "Service level"
                },
                "description": {
                  "en": "Answered within 20 s out of answered."
                },
                "threshold": "PT20S",
                "boundary": "at-most",
                "numerator": "answered-in-time",
                "denominator": "answered",
                "neverQueued": "counted",
                "provenance": {
                  "kind": "template",
                  "citation": "D10"
                },
                "target": {
                  "atLeast": "75 %",
                  "provenance": {
                    "kind": "template",
                    "citation": "D10"
                  }
                }
              }
            ],
            "scorecards": [
              {
                "code": "agent",
                "name": {
                  "en": "Agent"
                },
                "scope": "agent",
                "kpis": [
                  "connect-rate",
                  "service-level"
                ],
                "provenance": {
                  "kind": "template",
                  "citation": "D2.1"
                }
              }
            ]
          }
        }

        """;

    /// <summary>The example with the first occurrence of each text replaced.</summary>
    public static string With(params (string Old, string New)[] edits)
    {
        string json = Json;
        foreach ((string old, string @new) in edits)
        {
            int at = json.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The example has no '{old}'.");
            json = json[..at] + @new + json[(at + old.Length)..];
        }

        return json;
    }

    /// <summary>What is found in a text that is no book.</summary>
    public static ImmutableArray<Finding> FindingsOf(string json)
    {
        Assert.False(StandardBook.TryParse(json, out StandardBook? book, out ImmutableArray<Finding> findings));
        Assert.Null(book);
        Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
        return findings;
    }

    /// <summary>The findings as codes and pointers.</summary>
    public static string[] Places(ImmutableArray<Finding> findings) => [.. findings.Select(finding => $"{finding.Code} {finding.Pointer}")];
}
