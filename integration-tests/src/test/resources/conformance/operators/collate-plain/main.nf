workflow {
    channel.of('a'..'e').collate(2).view()
    channel.of('a'..'e').collate(2, false).view { "whole: $it" }
}
