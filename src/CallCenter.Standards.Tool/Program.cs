using CallCenter.Standards.Tool.Commands;
using CallCenter.Standards.Tool.Consoles;

return CommandLine.Run(args, ToolConsole.OfProcess());
