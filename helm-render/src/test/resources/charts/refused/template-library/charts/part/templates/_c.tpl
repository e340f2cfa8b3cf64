{{ nothing }}
