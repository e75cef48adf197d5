file('data').mklink('link')
println files('{data,link}/*.txt').size()
println files('{data,link}/*.txt', followLinks: false).size()

workflow {
    channel.fromPath('{data,link}/*.txt', followLinks: false).map { "${it.parent.name}/$it.name" }.view()
}
