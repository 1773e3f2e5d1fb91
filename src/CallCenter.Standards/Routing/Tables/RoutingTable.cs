using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>A routing table checked, with what each of its rules and its defaults stand for.</summary>
/// <typeparam name="TPart">What is decided.</typeparam>
/// <param name="Table">The table.</param>
/// <param name="ByRule">What each rule decides.</param>
/// <param name="Default">What the defaults decide.</param>
internal sealed record RoutingTable<TPart>(CompiledTable Table, ImmutableArray<TPart> ByRule, TPart Default);
